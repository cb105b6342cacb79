package lv.viis.access.reading.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person with rights, by id only (RFC 7643, 4.1): no name, no contact, no personal code. What was not asked for is left
 * out.
 *
 * @param id the person id, a pseudonym
 * @param userName the same, as the schema wants one
 * @param active whether any right holds today
 * @param groups the role and object of each right that holds today
 * @param grants the rights themselves, today's and coming ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimUser(
        List<String> schemas,
        UUID id,
        @Nullable UUID userName,
        @Nullable Boolean active,
        @Nullable List<Member> groups,
        @JsonProperty(ScimMedia.GRANTS) @Nullable Grants grants,
        @Nullable Map<String, String> meta) {

    /** A group by id, with its role as display. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScimUserGroup")
    record Member(
            @Nullable UUID value,
            @Nullable String display,
            @JsonProperty("$ref") @Nullable URI ref) {}

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
            @Nullable UUID id,
            @Nullable String role,
            @Nullable UUID employerId,
            @Nullable UUID objectId,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay,
            @Nullable Boolean active) {

        private Held picked(ScimAttributes asked) {
            return new Held(
                    asked.pick("grants.id", id),
                    asked.pick("grants.role", role),
                    asked.pick("grants.employerId", employerId),
                    asked.pick("grants.objectId", objectId),
                    asked.pick("grants.from", from),
                    asked.pick("grants.lastDay", lastDay),
                    asked.pick("grants.active", active));
        }
    }

    /** Whether a user cannot be told without reading what rights there are. */
    static boolean tellsRights(ScimAttributes asked) {
        return asked.wants("active") || asked.wants("groups") || asked.wants("grants");
    }

    /** @param held the rights; none if the user is told without them */
    static ScimUser of(UUID person, List<Held> held, ScimAttributes asked) {
        var today = held.stream().filter(Held::active).toList();
        var tellsGrants = asked.wants("grants");
        return new ScimUser(
                tellsGrants ? List.of(ScimMedia.USER, ScimMedia.GRANTS) : List.of(ScimMedia.USER),
                person,
                asked.pick("userName", person),
                asked.pick("active", !today.isEmpty()),
                asked.wants("groups") ? groups(today, asked) : null,
                tellsGrants
                        ? new Grants(held.stream().map(one -> one.picked(asked)).toList())
                        : null,
                asked.meta("User", "/scim/v2/Users/" + person));
    }

    private static List<Member> groups(List<Held> today, ScimAttributes asked) {
        return today.stream()
                .map(one -> {
                    var id = ScimGroup.id(one.role(), one.objectId());
                    return new Member(
                            asked.pick("groups.value", id),
                            asked.pick("groups.display", one.role()),
                            asked.pick("groups.$ref", URI.create("/scim/v2/Groups/" + id)));
                })
                .distinct()
                .toList();
    }
}
