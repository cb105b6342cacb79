package lv.viis.registry.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.Violation;
import lv.viis.chassis.text.Text;
import lv.viis.registry.headship.PresentHeads;
import lv.viis.registry.organisation.Contact;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An organisation's contacts, which its own people keep (JSON Merge Patch, RFC 7396). */
@Path("/v1/organisations/{id}/contact")
@Tag(name = "Organisations")
class ContactResource {

    /** What may be changed: null clears it. */
    private record ContactPatch(
            @Size(max = Contact.LONGEST) String phone,
            @Size(max = Contact.LONGEST) String email,
            @Size(max = Contact.LONGEST) String homepage) {}

    private static final Set<String> FIELDS = Arrays.stream(ContactPatch.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    private final ChangeContact changeContact;
    private final PresentHeads presentHeads;
    private final ObjectMapper json;
    private final Door door;

    ContactResource(ChangeContact changeContact, PresentHeads presentHeads, ObjectMapper json, Door door) {
        this.changeContact = changeContact;
        this.presentHeads = presentHeads;
        this.json = json;
        this.door = door;
    }

    @PATCH
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({
        Roles.INSTITUTION_HEAD,
        Roles.INSTITUTION_EDITOR,
        Roles.MUNICIPALITY_HEAD,
        Roles.MUNICIPALITY_SPECIALIST,
        Roles.IKVD_REGISTRAR
    })
    @Operation(summary = "Change contacts: a field left out stays, null clears it")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ContactPatch.class),
                            example = "{\"phone\": \"+371 60000001\", \"homepage\": null}"))
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response changeContact(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body)
            throws JsonProcessingException {
        var patch = read(body);
        var reach = door.reach();
        return OrganisationResource.answer(
                changeContact.change(id, present -> apply(patch, present), IfMatch.of(ifMatch), reach),
                presentHeads,
                reach.day());
    }

    /** Read by hand: a record cannot tell a field that is null from one that is left out. */
    private JsonNode read(String body) throws JsonProcessingException {
        var patch = json.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(body);
        if (!patch.isObject()) {
            throw new InvalidInput("", "body", "is not a JSON object", "nav JSON objekts");
        }
        var faults = new ArrayList<Violation>();
        patch.properties().forEach(field -> {
            if (!FIELDS.contains(field.getKey())) {
                faults.add(new Violation(
                        field.getKey(), "body", "is not a field of this request", "nav šī pieprasījuma lauks"));
            } else if (!field.getValue().isTextual() && !field.getValue().isNull()) {
                faults.add(new Violation(field.getKey(), "body", "is not text", "nav teksts"));
            }
        });
        refuse(faults);
        return patch;
    }

    private static Contact apply(JsonNode patch, Contact present) {
        var changed = new Contact(
                value(patch, "phone", present.phone()),
                value(patch, "email", present.email()),
                value(patch, "homepage", present.homepage()));
        refuse(changed.faults().entrySet().stream()
                .map(fault -> new Violation(fault.getKey(), "body", fault.getValue()))
                .toList());
        return changed;
    }

    private static String value(JsonNode patch, String field, String present) {
        if (!patch.has(field) || patch.get(field).isNull()) {
            return patch.has(field) ? null : present;
        }
        var text = Text.read(patch.get(field).textValue(), field, "body");
        return field.equals("phone") ? Text.code(text) : text;
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
