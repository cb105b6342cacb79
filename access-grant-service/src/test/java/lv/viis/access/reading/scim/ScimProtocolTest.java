package lv.viis.access.reading.scim;

import static io.restassured.RestAssured.given;
import static lv.viis.access.reading.scim.Scim.auditor;
import static lv.viis.access.reading.scim.Scim.eq;
import static lv.viis.access.reading.scim.Scim.get;
import static lv.viis.access.reading.scim.Scim.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a SCIM client that knows only the RFCs expects (RFC 7643, RFC 7644). */
@QuarkusTest
@Tag("F14")
class ScimProtocolTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final String GRANTS = "urn:viis:params:scim:schemas:grants:1.0:User";
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private static void isError(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType(startsWith("application/scim+json"))
                .body("schemas", equalTo(List.of(ERROR)))
                .body("status", equalTo(Integer.toString(status)))
                .body("detail", not(equalTo("")));
    }

    @Test
    void a_filter_takes_the_full_name_of_an_attribute_and_compares_without_case() {
        var one = Given.application().submitted();
        one.grantId();
        var person = one.person.toString();
        var group = ScimGroup.id("INSTITUTION_EDITOR", one.employer).toString();
        for (var filter : List.of(
                eq(USER + ":userName", person),
                eq(USER.toUpperCase(Locale.ROOT) + ":USERNAME", person),
                eq("userName", person.toUpperCase(Locale.ROOT)),
                eq(USER + ":id", person),
                eq(USER + ":groups.value", group),
                eq("groups", group),
                eq("groups.value", group.toUpperCase(Locale.ROOT)),
                "groups[value eq \"" + group + "\"]",
                USER + ":groups[ value EQ \"" + group + "\" ]")) {
            get(auditor(), "/Users", "filter", filter)
                    .statusCode(200)
                    .body("totalResults", equalTo(1))
                    .body("Resources.id", equalTo(List.of(person)));
        }
        var name = "INSTITUTION_EDITOR:" + one.employer;
        for (var filter : List.of(
                eq(GROUP + ":displayName", name),
                eq("displayName", name.toLowerCase(Locale.ROOT)),
                eq("displayname", name.toUpperCase(Locale.ROOT)),
                eq(GROUP + ":externalId", name))) {
            get(auditor(), "/Groups", "filter", filter).body("Resources.id", equalTo(List.of(group)));
        }
        // Compared with case, as RFC 7643, 3.1, has it.
        get(auditor(), "/Groups", "filter", eq("externalId", name.toLowerCase(Locale.ROOT)))
                .statusCode(200)
                .body("totalResults", equalTo(0));
    }

    @Test
    void whether_somebody_is_active_is_true_or_false_in_any_case_and_nothing_else() {
        var one = Given.application().submitted();
        one.grantId();
        var head = head(one.employer, "INSTITUTION_HEAD");
        for (var filter : List.of("active eq true", eq("active", "True"), USER + ":active eq true")) {
            get(head, "/Users", "filter", filter).body("totalResults", equalTo(1));
        }
        get(head, "/Users", "filter", eq("active", "False")).body("totalResults", equalTo(0));
        get(head, "/Users", "filter", eq("active", "maybe")).body("scimType", equalTo("invalidFilter"));
    }

    @Test
    void a_query_parameter_without_a_value_asks_for_nothing_else_than_usual() {
        get(auditor(), "/Users", "filter", "", "startIndex", "", "count", "", "attributes", "")
                .statusCode(200)
                .body("startIndex", equalTo(1));
        get(auditor(), "/Groups", "filter", "", "startIndex", "", "count", "", "excludedAttributes", "")
                .statusCode(200)
                .body("startIndex", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "0-0-0-0-0", "{}", "", "' or true --"})
    void what_only_looks_like_an_id_is_nobodys(String id) {
        get(auditor(), "/Users", "filter", eq("id", id)).statusCode(200).body("totalResults", equalTo(0));
        get(auditor(), "/Users", "filter", eq("groups.value", id))
                .statusCode(200)
                .body("totalResults", equalTo(0));
        get(auditor(), "/Groups", "filter", eq("id", id)).statusCode(200).body("totalResults", equalTo(0));
        if (id.startsWith("1")) {
            isError(get(auditor(), "/Users/" + id), 404);
            isError(get(auditor(), "/Groups/" + id), 404);
        }
    }

    @Test
    void each_schema_and_type_is_there_by_its_name_with_all_its_parts() {
        for (var urn : List.of(USER, GROUP, GRANTS)) {
            given().get("/scim/v2/Schemas/" + urn)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(urn))
                    .body("schemas", equalTo(List.of("urn:ietf:params:scim:schemas:core:2.0:Schema")))
                    .body("meta.resourceType", equalTo("Schema"))
                    .body("meta.location", equalTo("/scim/v2/Schemas/" + urn))
                    .body("attributes.findAll { it.type == 'complex' && !it.subAttributes }", hasSize(0))
                    .body("attributes.findAll { it.type == 'string' && it.caseExact != false }", hasSize(0));
        }
        given().get("/scim/v2/Schemas/" + USER)
                .then()
                .body("attributes.name", equalTo(List.of("userName", "active", "groups")))
                .body("attributes[0].caseExact", equalTo(false))
                .body("attributes[0].uniqueness", equalTo("server"))
                .body("attributes[2].subAttributes.name", hasItems("value", "display", "$ref"))
                .body("attributes[2].subAttributes[2].type", equalTo("reference"))
                .body("attributes[2].subAttributes[2].referenceTypes", equalTo(List.of("Group")));
        for (var type : Map.of("User", USER, "Group", GROUP).entrySet()) {
            given().get("/scim/v2/ResourceTypes/" + type.getKey())
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(type.getKey()))
                    .body("schema", equalTo(type.getValue()))
                    .body("meta.location", equalTo("/scim/v2/ResourceTypes/" + type.getKey()));
        }
        isError(
                given().get("/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:Other")
                        .then(),
                404);
        isError(given().get("/scim/v2/ResourceTypes/Device").then(), 404);
        // Who filters must not take the whole for the part (RFC 7644, 4).
        for (var path : List.of("Schemas", "ResourceTypes", "ServiceProviderConfig")) {
            isError(
                    given().queryParam("filter", "id eq \"User\"")
                            .get("/scim/v2/" + path)
                            .then(),
                    403);
        }
    }

    /** What the schemas name is what is told, and the other way round. */
    @Test
    void the_schemas_name_what_is_told() {
        var one = Given.application().submitted();
        one.grantId();
        var user = get(auditor(), "/Users/" + one.person).extract().jsonPath();
        assertThat(user.getMap("groups[0]").keySet()).isEqualTo(parts(USER, "groups"));
        assertThat(user.getMap("'" + GRANTS + "'.grants[0]").keySet()).isEqualTo(parts(GRANTS, "grants"));
        var group = get(auditor(), "/Groups/" + user.getString("groups[0].value"))
                .extract()
                .jsonPath();
        assertThat(group.getMap("members[0]").keySet()).isEqualTo(parts(GROUP, "members"));
    }

    private static Object parts(String urn, String attribute) {
        return java.util.Set.copyOf(given().get("/scim/v2/Schemas/" + urn)
                .then()
                .extract()
                .jsonPath()
                .<String>getList("attributes.find { it.name == '" + attribute + "' }.subAttributes.name"));
    }

    @Test
    void every_refusal_is_a_scim_error() {
        var nobody = given().get("/scim/v2/Users").then();
        isError(nobody, 401);
        nobody.header("WWW-Authenticate", startsWith("Bearer"));
        var broken = given().auth().oauth2("a.b.c").get("/scim/v2/Users").then();
        isError(broken, 401);
        broken.header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        isError(get(Tokens.of(UUID.randomUUID()).sign(), "/Users"), 403);
        isError(get(auditor(), "/Users/" + UUID.randomUUID()), 404);
        for (var path : List.of("/scim", "/scim/v2", "/scim/v2/Nothing", "/scim/v1/Users", "/scim/v2/Users/a/b")) {
            isError(given().auth().oauth2(auditor()).get(path).then(), 404);
        }
        isError(get(auditor(), "/Me"), 501);
        isError(
                given().auth()
                        .oauth2(auditor())
                        .accept("text/html")
                        .get("/scim/v2/Users")
                        .then(),
                406);
        // Not under /scim: a problem as everywhere.
        given().get("/scimitar").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /scim/v2/Users",
        "PUT, /scim/v2/Users/1",
        "PATCH, /scim/v2/Users/1",
        "DELETE, /scim/v2/Groups/1",
        "POST, /scim/v2/Schemas",
        "DELETE, /scim/v2/ServiceProviderConfig"
    })
    void it_is_read_only_and_says_so_in_scims_words(String method, String path) {
        isError(
                given().auth()
                        .oauth2(auditor())
                        .contentType("application/scim+json")
                        .body("{}")
                        .request(method, path)
                        .then(),
                405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scim/v2//Users", "/scim/v2/Users;a=b", "/scim/v2/Users/%2F", "/scim/v2/Users/%zz"})
    void a_path_that_can_be_read_two_ways_is_a_scim_error_too(String path) throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes());
            var answer = new String(socket.getInputStream().readAllBytes());
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains(ERROR, "\"status\":\"400\"")
                    .containsIgnoringCase("content-type: application/scim+json");
        }
    }

    /** RFC 7643, 5: a client asks for nothing of which it reads here that it is not supported. */
    @Test
    @Tag("D22")
    void what_is_not_supported_is_said_so() {
        var no = Map.of("supported", false);
        get(auditor(), "/ServiceProviderConfig")
                .statusCode(200)
                .contentType(startsWith("application/scim+json"))
                .body("patch", equalTo(no))
                .body("bulk", equalTo(Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0)))
                .body("filter", equalTo(Map.of("supported", true, "maxResults", 200)))
                .body("changePassword", equalTo(no))
                .body("sort", equalTo(no))
                .body("etag", equalTo(no))
                .body("authenticationSchemes.type", equalTo(List.of("oauthbearertoken")));
    }
}
