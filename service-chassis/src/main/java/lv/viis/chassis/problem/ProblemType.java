package lv.viis.chassis.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is the same for every occurrence of a refusal (RFC 9457, 3.1); its {@code code} is the class's name. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProblemType {

    /** The HTTP status, 400 to 503. */
    int status();

    /** The title in English: what is wrong in general, without a full stop. */
    String en();

    /** The title in Latvian. */
    String lv();
}
