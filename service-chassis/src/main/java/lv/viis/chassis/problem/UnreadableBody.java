package lv.viis.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import lv.viis.chassis.language.Wording;

/**
 * What is wrong with a body that could not be read, and where in it: never in the words of the JSON library, which repeat
 * what was sent.
 */
final class UnreadableBody {

    private UnreadableBody() {}

    static List<Violation> violations(JsonProcessingException e) {
        var field = field(e);
        if (e.getCause() instanceof Refusal refusal) {
            // A reader of one value refused it, and does not know where it stands.
            return refusal.violations().stream()
                    .map(fault -> new Violation(field, fault.in(), fault.fault()))
                    .toList();
        }
        return List.of(new Violation(field, "body", fault(e)));
    }

    private static String field(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
    }

    private static Wording fault(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return new Wording("is not a field of this request", "nav šī pieprasījuma lauks");
        }
        return e instanceof MismatchedInputException
                ? new Wording("has the wrong type or form", "ir nepareiza tipa vai formas")
                : noJson(e);
    }

    private static Wording noJson(JsonProcessingException e) {
        var why = String.valueOf(e.getOriginalMessage());
        if (why.startsWith("Duplicate field")) {
            return new Wording("names a field twice", "kādu lauku nosauc divreiz");
        }
        return why.startsWith("Invalid UTF-8")
                ? new Wording("is not UTF-8", "nav UTF-8")
                : new Wording("is not JSON", "nav JSON");
    }
}
