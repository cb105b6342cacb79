package lv.viis.chassis.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line of text, as a name, a post or a title: something to read, and nothing that nobody sees. */
@Documented
@Constraint(validatedBy = OneLine.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    String message() default "{lv.viis.chassis.text.OneLine.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes null and the empty text: whether there must be one is said beside it. */
    final class Check implements ConstraintValidator<OneLine, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Faults.none(context, Faults.line(text));
        }
    }
}
