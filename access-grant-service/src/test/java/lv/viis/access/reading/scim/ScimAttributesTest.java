package lv.viis.access.reading.scim;

import static lv.viis.access.reading.scim.Scim.auditor;
import static lv.viis.access.reading.scim.Scim.eq;
import static lv.viis.access.reading.scim.Scim.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that asks for less is told less, and less is recorded (RFC 7644, 3.9). */
@QuarkusTest
@Tag("F8")
class ScimAttributesTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final String GRANTS = "urn:viis:params:scim:schemas:grants:1.0:User";

    private Given.Application one;
    private String grant;
    private UUID group;

    @BeforeEach
    void somebody_has_a_right() {
        one = Given.application().submitted();
        grant = one.grantId();
        group = ScimGroup.id("INSTITUTION_EDITOR", one.employer);
    }

    private static Map<String, Object> body(ValidatableResponse answer) {
        return answer.statusCode(200).extract().path("");
    }

    /** How often it is recorded that somebody of the employer was read. */
    private long records() {
        return EventRows.of("PersonalDataAccessed").stream()
                .filter(row -> row.key().equals(one.employer.toString()))
                .filter(row -> row.data().path("action").asText().contains("scim"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excludedAttributes=members",
                "excludedAttributes=MEMBERS",
                "excludedAttributes=" + GROUP + ":members",
                "excludedAttributes=" + GROUP + ":Members, meta",
                "attributes=displayName",
                "attributes=" + GROUP + ":DISPLAYNAME,externalId",
                "attributes=nothingThatIsHere",
            })
    void a_group_without_its_members_names_nobody_and_nobody_is_recorded_as_read(String query) {
        var parts = query.split("=");
        assertThat(body(get(auditor(), "/Groups/" + group, parts[0], parts[1])))
                .containsEntry("id", group.toString())
                .containsEntry("schemas", List.of(GROUP))
                .doesNotContainKey("members");
        assertThat(records()).isZero();
    }

    @Test
    void what_is_asked_for_is_told_and_no_more() {
        assertThat(body(get(auditor(), "/Groups/" + group, "attributes", "displayName")))
                .containsOnlyKeys("schemas", "id", "displayName");
        assertThat(body(get(auditor(), "/Groups/" + group, "excludedAttributes", "displayName,meta,id,schemas")))
                .containsOnlyKeys("schemas", "id", "externalId", "members");
        assertThat(records()).isEqualTo(1);
        get(auditor(), "/Groups/" + group, "attributes", "members.value,meta.location")
                .body("members", contains(Map.of("value", one.person.toString())))
                .body("meta", equalTo(Map.of("location", "/scim/v2/Groups/" + group)));
        get(auditor(), "/Groups/" + group, "excludedAttributes", "members.value")
                .body("members", contains(Map.of("$ref", "/scim/v2/Users/" + one.person)));
        assertThat(records()).isEqualTo(3);
    }

    @Test
    void a_list_of_groups_has_members_only_where_they_are_asked_for() {
        var filter = eq("externalId", "INSTITUTION_EDITOR:" + one.employer);
        assertThat(body(get(auditor(), "/Groups", "filter", filter, "excludedAttributes", "meta"))
                        .get("Resources"))
                .isEqualTo(List.of(Map.of(
                        "schemas",
                        List.of(GROUP),
                        "id",
                        group.toString(),
                        "externalId",
                        "INSTITUTION_EDITOR:" + one.employer,
                        "displayName",
                        "INSTITUTION_EDITOR:" + one.employer)));
        assertThat(records()).isZero();
        get(auditor(), "/Groups", "filter", filter, "attributes", "members")
                .body("Resources.members.value.flatten()", contains(one.person.toString()))
                .body("Resources.displayName", hasItem((Object) null));
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void a_user_is_told_by_parts_too_and_names_the_schemas_of_what_is_there() {
        var path = "/Users/" + one.person;
        assertThat(body(get(auditor(), path, "attributes", USER + ":userName")))
                .isEqualTo(Map.of(
                        "schemas", List.of(USER), "id", one.person.toString(), "userName", one.person.toString()));
        assertThat(body(get(auditor(), path, "excludedAttributes", GRANTS)))
                .containsOnlyKeys("schemas", "id", "userName", "active", "groups", "meta")
                .containsEntry("schemas", List.of(USER));
        for (var name : List.of(GRANTS, GRANTS + ":grants", GRANTS.toUpperCase() + ":Grants", "grants")) {
            var told = get(auditor(), path, "attributes", name);
            assertThat(body(told)).containsOnlyKeys("schemas", "id", GRANTS);
            told.body("'" + GRANTS + "'.grants.id", contains(grant)).body("schemas", equalTo(List.of(USER, GRANTS)));
        }
        get(auditor(), path, "attributes", GRANTS + ":grants.role,groups.display,active")
                .body("'" + GRANTS + "'.grants", contains(Map.of("role", "INSTITUTION_EDITOR")))
                .body("groups", contains(Map.of("display", "INSTITUTION_EDITOR")))
                .body("active", equalTo(true));
        // An attribute has no parts that its schema does not name.
        assertThat(body(get(auditor(), path, "attributes", "userName.given,active.x")))
                .containsOnlyKeys("schemas", "id");
    }

    @Test
    void whoever_is_listed_is_recorded_whatever_else_is_left_out() {
        var filter = eq("groups.value", group);
        get(auditor(), "/Users", "filter", filter, "attributes", "id")
                .body("Resources", contains(Map.of("schemas", List.of(USER), "id", one.person.toString())));
        assertThat(records()).isEqualTo(1);
        get(auditor(), "/Users", "filter", filter, "count", "0").body("Resources", hasSize(0));
        assertThat(records()).isEqualTo(1);
        assertThat(ScimUser.tellsRights(ScimAttributes.parse(USER, List.of("id,userName,meta"), List.of())))
                .isFalse();
        assertThat(ScimUser.tellsRights(ScimAttributes.parse(USER, List.of("groups.$ref"), List.of())))
                .isTrue();
        assertThat(ScimUser.tellsRights(
                        ScimAttributes.parse(USER, List.of(), List.of("groups", "active", GRANTS + ":grants"))))
                .isFalse();
    }

    @Test
    void lists_without_a_name_leave_out_nothing_and_both_lists_at_once_are_refused() {
        get(auditor(), "/Users/" + one.person, "attributes", "", "excludedAttributes", " , ")
                .body("userName", notNullValue())
                .body("'" + GRANTS + "'.grants.id", contains(grant));
        for (var path : List.of("/Users", "/Users/" + one.person, "/Groups", "/Groups/" + group)) {
            get(auditor(), path, "attributes", "id", "excludedAttributes", "meta")
                    .statusCode(400)
                    .body("scimType", equalTo("invalidValue"));
        }
    }
}
