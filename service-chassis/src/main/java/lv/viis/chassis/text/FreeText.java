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

/** What people write, in lines and paragraphs: what nobody sees may stand in it, and does not count as written. */
@Documented
@Constraint(validatedBy = FreeText.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {

    /** How many characters there must be to read, if there are any. */
    int least() default 1;

    /** Whether it is printed, so that it holds only what can be seen. */
    boolean printed() default false;

    String message() default "{lv.viis.chassis.text.FreeText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Takes null and the empty text: whether there must be one is said beside it. */
    final class Check implements ConstraintValidator<FreeText, String> {

        private int least;
        private boolean printed;

        @Override
        public void initialize(FreeText text) {
            least = text.least();
            printed = text.printed();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Faults.none(context, Faults.paragraphs(text, least, printed));
        }
    }
}
