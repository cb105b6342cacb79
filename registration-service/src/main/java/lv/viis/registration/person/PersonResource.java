package lv.viis.registration.person;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who stands behind a person id, for those who may know. */
@Path("/v1/people/{personId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {

    /**
     * @param email at work; null for a head who only applied
     * @param employments those that the caller may know of
     */
    record PersonView(
            UUID personId,
            String givenName,
            String surname,
            String email,
            String phone,
            List<EmploymentView> employments) {

        @Override
        public String toString() {
            return "PersonView[hidden]";
        }
    }

    /** @param lastDay inclusive, null for an employment without a term */
    record EmploymentView(UUID organisationId, String post, LocalDate from, LocalDate lastDay) {}

    private final People people;
    private final ProtectedReads protectedReads;

    PersonResource(People people, ProtectedReads protectedReads) {
        this.people = people;
        this.protectedReads = protectedReads;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read a person",
            description = "For the person, clerks and access officers, and the heads of employers that submitted an"
                    + " application for the person; a head sees only the employments with the own organisation.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not the caller's to read")
    public PersonView read(@PathParam("personId") UUID personId) {
        return protectedReads.read(
                "read person",
                () -> view(people.readable(personId)),
                found -> new ProtectedReads.Disclosure(
                        people.askedFor(personId), List.of(personId), List.of("name", "contact", "employment")));
    }

    private PersonView view(Person person) {
        return new PersonView(
                person.id,
                person.givenName,
                person.surname,
                person.email,
                person.phone,
                people.employments(person).stream()
                        .map(work -> new EmploymentView(
                                work.organisationId(), work.post(), work.validFrom(), work.lastDay()))
                        .toList());
    }
}
