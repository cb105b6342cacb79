package lv.viis.support.ticket;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a person writes: at most 10,000 characters, lines and tabs among them, but nothing that PostgreSQL's text lacks. */
@Documented
@Constraint(validatedBy = {})
@Size(max = 10_000)
@Pattern(regexp = "[^\\x00]*", message = "holds a character that is no text")
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    String message() default "is no plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
