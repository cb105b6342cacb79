package lv.viis.chassis.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.language.Wording;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * What a broken constraint says, by {@code ValidationMessages} of each language: the language is that of who asks, where
 * the library would take the machine's.
 */
@ApplicationScoped
class ConstraintWords {

    private final MessageInterpolator texts;

    ConstraintWords(ValidatorFactory validators) {
        this.texts = validators.getMessageInterpolator();
    }

    Wording of(ConstraintViolation<?> violation) {
        var own = violation.unwrap(HibernateConstraintViolation.class).getDynamicPayload(Wording.class);
        return own != null ? (Wording) own : new Wording(text(violation, Language.EN), text(violation, Language.LV));
    }

    private String text(ConstraintViolation<?> violation, Language language) {
        return texts.interpolate(
                violation.getMessageTemplate(), new Broken(violation), Locale.forLanguageTag(language.tag()));
    }

    /** What a message can name of a constraint: its bounds, and never the value. */
    private record Broken(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return null;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
