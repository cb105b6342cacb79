package lv.viis.registration.applying.accessapplication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;

/** What an application says after a JSON merge patch (RFC 7396) of the fields that may change. */
@ApplicationScoped
class ApplicationPatch {

    private static final Set<String> FIELDS = Arrays.stream(ChangedApplication.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    private final SealedBox sealedBox;
    private final ObjectMapper json;
    private final Validator validator;

    ApplicationPatch(SealedBox sealedBox, ObjectMapper json, Validator validator) {
        this.sealedBox = sealedBox;
        this.json = json;
        this.validator = validator;
    }

    NewAccessApplication merged(AccessApplication application, String patch) throws JsonProcessingException {
        var asked = NewAccessApplication.of(application, code(application));
        var merged = (ObjectNode) merge(json.valueToTree(asked), allowed(patch));
        var changed = json.treeToValue(merged, NewAccessApplication.class);
        var faults = validator.validate(changed);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
        return changed;
    }

    private JsonNode allowed(String text) throws JsonProcessingException {
        var patch = json.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text);
        if (patch == null || !patch.isObject()) {
            throw new InvalidInput("", "body", "is not a JSON object", "nav JSON objekts");
        }
        patch.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new InvalidInput(field, "body", "is not a field that can change", "nav maināms lauks");
            }
        });
        for (var person : Set.of("applicant", "employee")) {
            if (patch.path(person).has("personalCode")) {
                throw new InvalidInput(
                        person + ".personalCode",
                        "body",
                        "cannot change: withdraw, and apply for the other person",
                        "nav maināms: atsauciet un iesniedziet par otru personu");
            }
        }
        return patch;
    }

    /** RFC 7396, section 2. */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject() || !target.isObject()) {
            return patch;
        }
        var merged = (ObjectNode) target;
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }

    private String code(AccessApplication application) {
        return new PersonalCode(new String(
                        sealedBox.open(application.employeeCode(), "person:" + application.personId()),
                        StandardCharsets.US_ASCII))
                .written();
    }
}
