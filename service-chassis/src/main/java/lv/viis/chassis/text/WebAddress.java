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

/** An address of the web as {@link WebAddresses} takes it: the same everywhere. */
@Documented
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    String message() default "{lv.viis.chassis.text.WebAddress.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes null: whether there must be one is said beside it. */
    final class Check implements ConstraintValidator<WebAddress, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Faults.none(context, WebAddresses.fault(text));
        }
    }
}
