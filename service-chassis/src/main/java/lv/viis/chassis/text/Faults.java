package lv.viis.chassis.text;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import lv.viis.chassis.language.Wording;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** What is wrong with a text, told so that who cannot see it finds it. */
final class Faults {

    private static final Wording NOTHING_TO_READ = new Wording("has nothing to read", "nesatur neko izlasāmu");

    private Faults() {}

    /** Of one line. */
    static Optional<Wording> line(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            var found = "U+%04X".formatted((int) (text.indexOf('\n') >= 0 ? '\n' : '\r'));
            return Optional.of(
                    new Wording("has a line break (" + found + ")", "satur rindas pārtraukumu (" + found + ")"));
        }
        return Text.fault(text)
                .or(() -> Text.hidden(text).map(Faults::hidden))
                .or(() -> Text.isEmpty(text) ? Optional.of(NOTHING_TO_READ) : Optional.empty());
    }

    /** Of several. */
    static Optional<Wording> paragraphs(String text, int least, boolean printed) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Text.fault(text)
                .or(() -> Text.control(text).map(Faults::hidden))
                .or(() -> printed ? Text.hidden(text.replaceAll("[\n\t]", "")).map(Faults::hidden) : Optional.empty())
                .or(() -> Text.content(text) < least ? Optional.of(NOTHING_TO_READ) : Optional.empty());
    }

    /** Whether there is none; else it goes along with the violation, and is told in place of the constraint's message. */
    static boolean none(ConstraintValidatorContext context, Optional<Wording> fault) {
        fault.ifPresent(context.unwrap(HibernateConstraintValidatorContext.class)::withDynamicPayload);
        return fault.isEmpty();
    }

    static Wording hidden(String character) {
        return new Wording("holds " + character + ", which nobody sees", "satur " + character + ", ko neviens neredz");
    }
}
