package lv.viis.access.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.scim.ScimQuery.Through;

/**
 * A person with rights, by id only (RFC 7643, 4.1): no name, no contact, no personal code.
 *
 * @param id the person id, a pseudonym
 * @param userName the same, as the schema wants one
 * @param active whether any right holds today
 * @param groups the role and object of each right that holds today
 * @param grants the rights themselves, today's and coming ones
 */
record ScimUser(
        List<String> schemas,
        UUID id,
        UUID userName,
        boolean active,
        List<Member> groups,
        @JsonProperty(ScimMedia.GRANTS) Grants grants,
        Map<String, String> meta) {

    /** A group by id, with its role as display. */
    record Member(
            UUID value,
            String display,
            @JsonProperty("$ref") URI ref) {}

    /** The extension of the schema. */
    record Grants(List<Held> grants) {}

    /**
     * One right.
     *
     * @param objectId null for the country
     * @param from first day, of Europe/Riga
     * @param lastDay last day, included
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(
            UUID id, String role, UUID employerId, UUID objectId, LocalDate from, LocalDate lastDay, boolean active) {}

    /** Through which employers. */
    Stream<Through> through() {
        return grants.grants().stream()
                .map(right -> new Through(id, right.employerId()))
                .distinct();
    }

    static ScimUser of(UUID person, List<Held> held) {
        var groups = held.stream()
                .filter(Held::active)
                .map(one -> new Member(
                        ScimGroup.id(one.role(), one.objectId()),
                        one.role(),
                        URI.create("/scim/v2/Groups/" + ScimGroup.id(one.role(), one.objectId()))))
                .distinct()
                .toList();
        return new ScimUser(
                List.of(ScimMedia.USER, ScimMedia.GRANTS),
                person,
                person,
                !groups.isEmpty(),
                groups,
                new Grants(held),
                Map.of("resourceType", "User", "location", "/scim/v2/Users/" + person));
    }
}
