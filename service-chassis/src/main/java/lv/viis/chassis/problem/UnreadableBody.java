package lv.viis.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

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
                    .map(fault -> new Violation(field, fault.in(), fault.message()))
                    .toList();
        }
        return List.of(new Violation(field, "body", message(e)));
    }

    private static String field(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
    }

    private static String message(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field of this request";
        }
        return e instanceof MismatchedInputException ? "has the wrong type or form" : noJson(e);
    }

    private static String noJson(JsonProcessingException e) {
        var why = String.valueOf(e.getOriginalMessage());
        if (why.startsWith("Duplicate field")) {
            return "names a field twice";
        }
        return why.startsWith("Invalid UTF-8") ? "is not UTF-8" : "is not JSON";
    }
}
