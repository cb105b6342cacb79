package lv.viis.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A role holds in the scope of its token and nowhere else: one of the ministry, on one school, reads nothing of the
 * country. Every list of the contract is asked, so that a new one is asked too.
 */
@QuarkusTest
@Tag("F20")
class ScopeOfRolesTest {

    /** Lists that are everybody's, or the caller's own. */
    private static final Set<String> OPEN =
            Set.of("/v1/roles", "/v1/reason-codes", "/v1/me", "/v1/me/logins", "/v1/ledger/roots");

    /** Lists that show what is the caller's own, or the own organisation's; all others are refused as a whole. */
    private static final Set<String> OWN =
            Set.of("/v1/grants", "/v1/deputyships", "/v1/webhook-receivers", "/v1/system-clients");

    private static String narrow(String role) {
        return Tokens.of(UUID.randomUUID())
                .roles(role)
                .organisation(Given.institution())
                .sign();
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    /** The lists that need nothing but a token. */
    private static List<String> lists() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").then().extract().path("paths");
        var lists = new ArrayList<String>();
        paths.forEach((path, methods) -> {
            if (path.startsWith("/v1/") && !path.contains("{") && methods.containsKey("get") && !OPEN.contains(path)) {
                lists.add(path);
            }
        });
        return lists;
    }

    @ParameterizedTest
    @ValueSource(strings = {"IZM_ACCESS_OFFICER", "AUDITOR", "IZM_ADMIN"})
    void no_list_shows_anything_beyond_the_scope(String role) {
        var two = new Deputies();
        two.appointed();
        Given.application().submitted();
        var lists = lists();
        assertThat(lists)
                .contains("/v1/grants", "/v1/deputyships", "/v1/decision-items", "/v1/webhook-receivers")
                .hasSizeGreaterThan(15);
        registered();
        var token = narrow(role);
        assertSoftly(all -> lists.forEach(path -> {
            var answer = get(token, path);
            all.assertThat(answer.statusCode())
                    .as(path)
                    .isIn(OWN.contains(path) ? List.of(200, 403) : List.of(400, 403, 404));
            if (answer.statusCode() == 400) {
                // A reason or an organisation has to be given before anything is looked at.
                all.assertThat(answer.<String>path("code")).as(path).isEqualTo("invalid-input");
            }
            if (answer.statusCode() == 200) {
                all.assertThat(answer.<List<?>>path("items")).as(path).isEmpty();
            }
        }));
    }

    /** Of another organisation; its address is nobody's. */
    private static String registered() {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_ADMIN")
                        .country()
                        .sign())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"organisationId\":\"" + Given.institution()
                        + "\",\"address\":\"https://no-such-host.invalid/\"}")
                .post("/v1/webhook-receivers")
                .then()
                .statusCode(201)
                .extract()
                .path("receiver.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IZM_ACCESS_OFFICER", "AUDITOR", "IZM_ADMIN"})
    void nothing_by_itself_is_shown_beyond_the_scope(String role) {
        var two = new Deputies();
        var deputyship = two.appointed();
        var application = Given.application().submitted();
        var grant = application.grantId();
        String decision = Given.readGrant(grant, Given.officer()).extract().path("decisionId");
        var item = Given.application().submitted().item();
        var token = narrow(role);
        assertSoftly(all -> List.of(
                        "/v1/grants/" + grant,
                        "/v1/grants/" + grant + "/history",
                        "/v1/grants/" + grant + "/proof",
                        "/v1/decisions/" + decision,
                        "/v1/decision-items/" + item,
                        "/v1/deputyships/" + deputyship,
                        "/v1/webhook-receivers/" + registered(),
                        "/v1/reports/access?organisationId=" + application.employer)
                .forEach(path -> {
                    var answer = get(token, path);
                    all.assertThat(answer.statusCode()).as(path).isIn(403, 404);
                    all.assertThat(answer.<String>path("code"))
                            .as(path)
                            .isIn("forbidden", "outside-scope", "not-found");
                }));
    }

    @Test
    void the_rule_asks_what_there_is_to_see() {
        Given.application().submitted().grantId();
        assertThat(get(Given.officer(), "/v1/grants").<List<?>>path("items")).isNotEmpty();
        assertThat(get(Given.officer(), "/v1/decision-items").<List<?>>path("items"))
                .isNotNull();
    }
}
