package lv.viis.chassis.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often one person may ask for this operation; one address, behind which a whole school may sit, ten times as often.
 * What is more is refused (429). An operation without this annotation has the general limit of all requests.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    /** What is counted: operations of one kind share their limit; so named in configuration, metrics and headers. */
    String kind();

    /** How many within {@link #within}, unless {@code viis.limit.most.<kind>} says otherwise. */
    int most();

    /** An ISO 8601 duration. */
    String within();
}
