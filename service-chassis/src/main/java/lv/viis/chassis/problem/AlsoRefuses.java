package lv.viis.chassis.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refusals in which an operation can end and which cannot be seen in what it calls, as where an observer refuses. All
 * others are derived: {@code META-INF/refusals.properties} is written from the compiled code, and compared by test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AlsoRefuses {

    Class<? extends Refusal>[] value();
}
