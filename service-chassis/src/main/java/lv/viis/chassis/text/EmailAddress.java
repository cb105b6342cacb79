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

/** A mail address as {@link EmailAddresses} takes it: the same everywhere. */
@Documented
@Constraint(validatedBy = EmailAddress.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    String message() default "{lv.viis.chassis.text.EmailAddress.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes null: whether there must be one is said beside it. */
    final class Check implements ConstraintValidator<EmailAddress, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Faults.none(context, EmailAddresses.fault(text));
        }
    }
}
