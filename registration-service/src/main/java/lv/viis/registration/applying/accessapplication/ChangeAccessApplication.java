package lv.viis.registration.applying.accessapplication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;

/** Changes what a draft or a returned application says, by JSON merge patch (RFC 7396). */
@ApplicationScoped
class ChangeAccessApplication {

    private static final Set<String> FIELDS =
            Set.of("basisNumber", "basisDate", "duty", "applicant", "employee", "employment", "lines");

    private final EntityManager database;
    private final ReachableApplications applications;
    private final Rivals rivals;
    private final KnownOrganisations organisations;
    private final CheckLines checkLines;
    private final KnownAliases aliases;
    private final SealedBox sealedBox;
    private final ObjectMapper json;
    private final Validator validator;
    private final Terms terms;

    ChangeAccessApplication(
            EntityManager database,
            ReachableApplications applications,
            Rivals rivals,
            KnownOrganisations organisations,
            CheckLines checkLines,
            KnownAliases aliases,
            SealedBox sealedBox,
            ObjectMapper json,
            Validator validator,
            Terms terms) {
        this.database = database;
        this.applications = applications;
        this.rivals = rivals;
        this.organisations = organisations;
        this.checkLines = checkLines;
        this.aliases = aliases;
        this.sealedBox = sealedBox;
        this.json = json;
        this.validator = validator;
        this.terms = terms;
    }

    @Transactional
    AccessApplication change(UUID id, String patch, IfMatch ifMatch, Reach reach) throws JsonProcessingException {
        // Before the application is locked: what tells of an alias takes both in this order.
        aliases.hold();
        var application = applications.actable(id, reach);
        ifMatch.require(application.version());
        var changed = merged(application, patch);
        requireOwn(application, changed.asked().applicant(), reach);
        var employer = organisations.find(application.employerId()).orElseThrow(EmployerUnknown::new);
        var rights = checkLines.check(application.kind(), employer, application.personId(), changed, reach.at());
        application.change(reach.personId(), changed.asked(), reach.at(), terms);
        if (!application.asksFor(rights)) {
            application.dropLines();
            // Before the new ones come: the database lets only one open application ask for a right.
            database.flush();
            application.askFor(rights);
            rivals.openOf(application).ifPresent(open -> {
                throw new OpenApplicationExists(open);
            });
        }
        database.flush();
        return application;
    }

    /** How an applicant is named and reached is theirs to say, or the clerk's who has it on paper. */
    private void requireOwn(AccessApplication application, Applicant changed, Reach reach) {
        if (!changed.equals(application.asked().applicant())
                && !aliases.isSame(reach.personId(), application.applicantId())
                && !(application.isRecordedByClerk() && Office.isClerk(reach))) {
            throw new ApplicantIsSomebodyElse();
        }
    }

    private NewAccessApplication merged(AccessApplication application, String patch) throws JsonProcessingException {
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
            throw new InvalidInput("", "body", "is not a JSON object");
        }
        patch.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new InvalidInput(field, "body", "is not a field that can change");
            }
        });
        for (var person : Set.of("applicant", "employee")) {
            if (patch.path(person).has("personalCode")) {
                throw new InvalidInput(
                        person + ".personalCode", "body", "cannot change: withdraw, and apply for the other person");
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
