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

/** A number or a code as people write it, in one line: dashes are read as hyphens, and nothing is hidden. */
@Documented
@Constraint(validatedBy = Code.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    String message() default "{lv.viis.chassis.text.Code.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes null and the empty text: whether there must be one is said beside it. */
    final class Check implements ConstraintValidator<Code, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Faults.none(context, Faults.line(text));
        }
    }
}
