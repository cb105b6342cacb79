package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.viis.access.Deputies;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API document says of the endpoints of OAuth is what they take and answer: each sample is sent as it stands. */
@QuarkusTest
class TokenContractTest {

    private static final String DEPUTY = "329101-20018";

    @Inject
    PersonIds personIds;

    @Inject
    HeldRights held;

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").then().extract().asString());
    }

    @Test
    void an_exchange_is_taken_as_its_sample_shows() {
        var school = UUID.randomUUID();
        var person = personIds.of(PersonalCode.parse("329101-20027"));
        held.grant(person, "INSTITUTION_READER", school, TODAY);
        answeredAsSaid(
                sent("TokenExchange", values(Provider.login("329101-20027").sign(), school)));
    }

    @Test
    void with_a_proof_of_a_key_it_is_bound_and_has_a_refresh_token() {
        assertThat(operation("/oauth2/token").at("/parameters/0/name").asText()).isEqualTo("DPoP");
        Exchange.of(Provider.login())
                .proving(Proof.of(Proof.newKey()))
                .send()
                .statusCode(200)
                .body("token_type", equalTo("DPoP"))
                .body("refresh_token", notNullValue());
    }

    @Test
    void a_deputys_is_taken_as_its_sample_shows() {
        var two = new Deputies(
                personIds.of(PersonalCode.parse("329101-20033")), personIds.of(PersonalCode.parse(DEPUTY)));
        two.appointed();
        var values = values(Provider.login(DEPUTY).sign(), two.school);
        var answer = sent(
                "DeputyExchange", name -> name.equals("on_behalf_of") ? two.principal.toString() : values.apply(name));
        answeredAsSaid(answer);
        assertThat(Exchange.claims(answer.extract().path("access_token")).getClaim("act"))
                .isNotNull();
    }

    @Test
    void a_refresh_token_is_taken_as_its_sample_shows() {
        var school = UUID.randomUUID();
        held.grant(personIds.of(PersonalCode.parse("329101-20042")), "INSTITUTION_READER", school, TODAY);
        String refresh = Exchange.of(Provider.login("329101-20042")
                        .audience(Provider.OIDC_CLIENT_OF_PORTAL)
                        .sign())
                .as(Assertion.ofPortal())
                .send()
                .extract()
                .path("refresh_token");
        var values = values(null, school);
        answeredAsSaid(sent("RefreshToken", name -> name.equals("refresh_token") ? refresh : values.apply(name)));
    }

    @Test
    void a_systems_request_is_taken_as_its_sample_shows() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("system-1").generate();
        var client = system(key);
        var values = values(null, null);
        answeredAsSaid(sent(
                "ClientCredentials",
                name -> name.equals("client_assertion")
                        ? Assertion.of(client, key).sign()
                        : values.apply(name)));
    }

    @Test
    void a_question_and_an_end_are_taken_as_their_samples_show() {
        var token = Exchange.of(Provider.login()).token();
        var values = values(null, null);
        Function<String, Object> real = name -> name.equals("token") ? token : values.apply(name);
        var answer = sent("/oauth2/introspect", "Introspection", real).body("active", equalTo(true));
        assertThat(members(document.at("/components/schemas/Introspected/properties")))
                .containsAll(answer.extract().<Map<String, Object>>path("").keySet());
        sent("/oauth2/revoke", "Revocation", real);
        sent("/oauth2/introspect", "Introspection", real).body("active", equalTo(false));
    }

    @Test
    void each_sample_fits_the_one_form_whose_name_it_has() {
        for (var path : List.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke")) {
            var media = form(path);
            var forms = media.path("schema").has("oneOf")
                    ? StreamSupport.stream(media.at("/schema/oneOf").spliterator(), false)
                            .toList()
                    : List.of(media.path("schema"));
            var names = forms.stream()
                    .map(form -> form.path("$ref").asText().replaceAll(".*/", ""))
                    .toList();
            assertThat(members(media.path("examples")).stream().map(name -> name + "Form"))
                    .containsExactlyInAnyOrderElementsOf(names);
            members(media.path("examples")).forEach(name -> {
                var sample = media.path("examples").path(name).path("value");
                assertThat(names)
                        .as(name)
                        .filteredOn(form -> fits(sample, form))
                        .containsExactly(name + "Form");
                assertThat(members(document.at("/components/schemas/" + name + "Form/properties")))
                        .as(name)
                        .containsAll(members(sample));
            });
        }
    }

    @Test
    void where_the_endpoints_are_is_told_as_the_document_says() {
        var metadata =
                given().get("/.well-known/oauth-authorization-server").then().statusCode(200);
        var said = document.at(
                "/paths/~1.well-known~1oauth-authorization-server/get/responses/200/content/application~1json/schema/$ref");
        assertThat(members(document.at(said.asText().substring(1) + "/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        metadata.extract().<Map<String, Object>>path("").keySet());
        var keys = given().get("/oauth2/jwks").then().statusCode(200).extract().<List<Map<String, Object>>>path("keys");
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(members(document.at("/components/schemas/PublicKey/properties")))
                        .containsAll(key.keySet()));
    }

    @Test
    void each_error_has_its_status_and_its_word_in_the_document() {
        var codes = new ArrayList<String>();
        document.at("/components/schemas/OAuthErrorCode/enum").forEach(code -> codes.add(code.asText()));
        assertThat(codes)
                .containsExactlyElementsOf(
                        Stream.of(TokenError.values()).map(error -> error.code).toList());
        for (var error : TokenError.values()) {
            var response = operation("/oauth2/token").path("responses").path(Integer.toString(error.status));
            assertThat(response.path("description").asText()).contains("`" + error.code + "`");
            assertThat(response.at("/content/application~1json/schema/$ref").asText())
                    .endsWith("/OAuthError");
        }
    }

    /** Asked for by a head, and granted by an officer. */
    private static String system(ECKey key) {
        var school = Given.institution();
        var head = Given.headOf(school);
        Given.heads(school, 1, head);
        var asked = Map.of(
                "employerId",
                school,
                "objectId",
                school,
                "role",
                "INSTITUTION_READER",
                "from",
                TODAY.toString(),
                "lastDay",
                TODAY.plusDays(30).toString(),
                "documentNumber",
                "1-5/77",
                "documentDate",
                TODAY.toString(),
                "jwks",
                new JWKSet((JWK) key).toJSONObject(true));
        var answer = json(Tokens.of(head)
                        .roles("INSTITUTION_HEAD")
                        .organisation(school)
                        .sign())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(asked)
                .post("/v1/system-clients")
                .then()
                .statusCode(201);
        String id = answer.extract().path("id");
        json(Given.officer())
                .header("If-Match", answer.extract().header("ETag"))
                .body(Map.of("outcome", "GRANTED", "reasonCode", "DUTY_NEEDS_ACCESS"))
                .post("/v1/system-clients/" + id + "/decision")
                .then()
                .statusCode(200);
        return id;
    }

    private static RequestSpecification json(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** The real thing for what a sample has in its place; what is the same for all stays. */
    private static Function<String, Object> values(String idToken, UUID school) {
        return name -> switch (name) {
            case "subject_token" -> idToken;
            case "scope" -> "organisation:" + school;
            case "client_id" -> Provider.CLIENT;
            case "client_assertion" -> Assertion.ofPortal().sign();
            default -> null;
        };
    }

    private ValidatableResponse sent(String sample, Function<String, Object> values) {
        return sent("/oauth2/token", sample, values);
    }

    private ValidatableResponse sent(String path, String sample, Function<String, Object> values) {
        var request = given().contentType("application/x-www-form-urlencoded");
        form(path).path("examples").path(sample).path("value").fields().forEachRemaining(member -> {
            var real = values.apply(member.getKey());
            if (real != null) {
                request.formParam(member.getKey(), real);
            } else if (member.getValue().isArray()) {
                member.getValue().forEach(one -> request.formParam(member.getKey(), one.asText()));
            } else {
                request.formParam(member.getKey(), member.getValue().asText());
            }
        });
        return request.post(path).then().statusCode(200);
    }

    private void answeredAsSaid(ValidatableResponse answer) {
        var said = document.at("/components/schemas/TokenResponse");
        var members = answer.extract().<Map<String, Object>>path("").keySet();
        assertThat(members(said.path("properties"))).containsAll(members);
        said.path("required").forEach(member -> assertThat(members).contains(member.asText()));
    }

    private boolean fits(JsonNode sample, String form) {
        var schema = document.path("components").path("schemas").path(form);
        var given = members(sample);
        var constants = members(schema.path("properties")).stream()
                .filter(name -> schema.path("properties").path(name).has("const") && given.contains(name))
                .allMatch(name ->
                        schema.path("properties").path(name).path("const").equals(sample.path(name)));
        var isMore = schema.has("not") && given.containsAll(texts(schema.at("/not/required")));
        return constants && !isMore && given.containsAll(texts(schema.path("required")));
    }

    private JsonNode form(String path) {
        return operation(path).path("requestBody").path("content").path("application/x-www-form-urlencoded");
    }

    private JsonNode operation(String path) {
        return document.path("paths").path(path).path("post");
    }

    private static Set<String> members(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
