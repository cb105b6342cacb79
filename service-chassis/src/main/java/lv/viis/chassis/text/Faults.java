package lv.viis.chassis.text;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** What is wrong with a text, told so that who cannot see it finds it. */
final class Faults {

    private Faults() {}

    /** Of one line. */
    static Optional<String> line(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return Optional.of("has a line break (U+%04X)".formatted((int) (text.indexOf('\n') >= 0 ? '\n' : '\r')));
        }
        return Text.fault(text)
                .or(() -> Text.hidden(text).map(Faults::hidden))
                .or(() -> Text.isEmpty(text) ? Optional.of("has nothing to read") : Optional.empty());
    }

    /** Of several. */
    static Optional<String> paragraphs(String text, int least, boolean printed) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Text.fault(text)
                .or(() -> Text.control(text).map(Faults::hidden))
                .or(() -> printed ? Text.hidden(text.replaceAll("[\n\t]", "")).map(Faults::hidden) : Optional.empty())
                .or(() -> Text.content(text) < least ? Optional.of("has nothing to read") : Optional.empty());
    }

    /** Whether there is none; else it takes the place of the constraint's own message. */
    static boolean none(ConstraintValidatorContext context, String text, Optional<String> fault) {
        fault.filter(words -> text != null).ifPresent(words -> {
            context.disableDefaultConstraintViolation();
            // No words of the caller's stand in it: a template in them would be read as one.
            context.buildConstraintViolationWithTemplate(words).addConstraintViolation();
        });
        return fault.isEmpty();
    }

    static String hidden(String character) {
        return "holds " + character + ", which nobody sees";
    }
}
