package lv.viis.registration.letters.person;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who stands behind a person id, for those who may know. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {

    private static final int MOST = 100;

    /** @param items at most 100; next is always null */
    record PersonList(List<PersonView> items, @Nullable String next) {}

    /**
     * @param personId as it was asked for
     * @param email of the contact signed last among those shown; null if there is none, as is phone
     * @param employments those that the caller may know of
     * @param contacts for each of the employers that the caller may know of, the last signed first
     */
    record PersonView(
            UUID personId,
            String givenName,
            String surname,
            @Nullable String email,
            @Nullable String phone,
            List<EmploymentView> employments,
            List<ContactView> contacts) {

        @Override
        public String toString() {
            return "PersonView[hidden]";
        }
    }

    /** @param lastDay inclusive, null for an employment without a term */
    record EmploymentView(
            UUID organisationId,
            String post,
            LocalDate from,
            @Nullable LocalDate lastDay) {}

    /** How the person is reached for one employer, as signed for that one; phone may be null. */
    record ContactView(
            UUID organisationId, String email, @Nullable String phone) {

        @Override
        public String toString() {
            return "ContactView[hidden]";
        }
    }

    private final People people;
    private final ProtectedReads protectedReads;
    private final Door door;

    PersonResource(People people, ProtectedReads protectedReads, Door door) {
        this.people = people;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @Path("/{personId}")
    @Authenticated
    @Operation(
            summary = "Read a person",
            description = "For the person, clerks, access officers and auditors, and who may apply for an employer that"
                    + " submitted an application for the person: then only the employments with that employer and the"
                    + " contacts signed for it, and no longer than a month after both the employment and the last"
                    + " application ended. By any of the ids that a person has had; the name is that signed last.")
    public PersonView read(@PathParam("personId") UUID personId) {
        return view(disclosed("read person", reach -> List.of(people.readable(personId, reach)))
                .get(0));
    }

    /** @param ids of at most 100 people, divided by commas or repeated */
    @GET
    @Authenticated
    @Operation(
            summary = "Read several people",
            description = "For screens that join names to ids: up to 100, by commas or as repeated parameters. Who is"
                    + " unknown, or not the caller's to read, is simply absent; the others are in the order asked for.")
    public PersonList readSeveral(@QueryParam("ids") List<String> ids) {
        var asked = uuids(ids);
        return new PersonList(
                disclosed("read people", reach -> people.readable(asked, reach)).stream()
                        .map(PersonResource::view)
                        .toList(),
                null);
    }

    private List<People.Known> disclosed(String action, Function<Reach, List<People.Known>> query) {
        var reach = door.reach();
        return protectedReads.read(
                action,
                () -> query.apply(reach),
                known -> people.seen(known, reach),
                new ProtectedReads.Shown<>(
                        People.Seen::organisationId,
                        seen -> List.of(seen.personId()),
                        List.of("name", "contact", "employment")));
    }

    private static List<UUID> uuids(List<String> texts) {
        try {
            var ids = texts.stream()
                    .flatMap(text -> Arrays.stream(text.split(",")))
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
            if (!ids.isEmpty() && ids.size() <= MOST) {
                return ids;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("ids", "query", "has something that is not a UUID", "satur ko tādu, kas nav UUID");
        }
        throw new InvalidInput(
                "ids", "query", "are none, or more than " + MOST, "nav neviena vai ir vairāk nekā " + MOST);
    }

    private static PersonView view(People.Known known) {
        var person = known.person();
        var last = known.contacts().stream().findFirst();
        return new PersonView(
                known.askedFor(),
                person.givenName,
                person.surname,
                last.map(contact -> contact.email).orElse(null),
                last.map(contact -> contact.phone).orElse(null),
                known.employments().stream()
                        .map(work -> new EmploymentView(
                                work.organisationId(), work.post(), work.validFrom(), work.lastDay()))
                        .toList(),
                known.contacts().stream()
                        .map(contact -> new ContactView(contact.organisationId, contact.email, contact.phone))
                        .toList());
    }
}
