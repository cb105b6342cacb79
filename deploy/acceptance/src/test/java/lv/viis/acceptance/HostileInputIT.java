package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Answer;
import lv.viis.local.story.Api;
import lv.viis.local.story.Applying;
import lv.viis.local.story.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What should be refused is refused with the right problem, by the packaged services. */
@Order(2)
class HostileInputIT {

    private static LocalSuite suite;
    private static Tokens tokens;
    private static AccessPath path;

    @BeforeAll
    static void start() {
        suite = Running.oneReplica();
        tokens = new Tokens(suite);
        path = new AccessPath(suite);
    }

    private static Map<String, Object> application() {
        return new HashMap<>(Applying.request(
                path.organisation(Running.SCHOOL), Running.head(), Running.somebody(), "INSTITUTION_READER"));
    }

    private static Answer apply(Object body) {
        return path.registration("head").post("/v1/access-applications", body);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(String part, String field, Object value) {
        var application = application();
        var changed = new HashMap<>((Map<String, Object>) application.get(part));
        changed.put(field, value);
        application.put(part, changed);
        return application;
    }

    @Test
    void an_unknown_field_a_wrong_type_and_a_malformed_code_are_named() {
        var unknown = application();
        unknown.put("emplyerId", "x");
        apply(unknown).expectProblem(400, "malformed-request");
        var wrongType = application();
        wrongType.put("employerId", Map.of());
        apply(wrongType).expectProblem(400, "malformed-request");
        assertThat(apply(with("employee", "personalCode", "161375-19997")).status())
                .isIn(400, 422);
        assertThat(apply(with("employee", "personalCode", "161375-19997")).text())
                .contains("personalCode")
                .doesNotContain("161375");
    }

    @Test
    void an_unknown_role_and_an_unknown_organisation_are_refused() {
        var application = new HashMap<>(Applying.request(
                path.organisation(Running.SCHOOL), Running.head(), Running.somebody(), "NO_SUCH_ROLE"));
        assertThat(apply(application).status()).isIn(400, 422);
        var nowhere = application();
        nowhere.put("employerId", "01900000-0000-7000-8000-00000000ffff");
        assertThat(apply(nowhere).status()).isIn(403, 422);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void an_id_token_is_no_access_token(Service service) {
        var api = Api.at(suite.url(service)).as(tokens.idToken("head"));
        var answer = api.get("/v1/me").expectProblem(401, "invalid-token");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_token_of_another_audience_is_refused(Service service) {
        var other = service == Service.SUPPORT ? Service.REGISTRY : Service.SUPPORT;
        var token = tokens.exchange(tokens.idToken("head"), null, "urn:viis:" + other.id())
                .expect(200)
                .at("/access_token");
        Api.at(suite.url(service)).as(token).get("/v1/me").expectProblem(401, "invalid-token");
        Api.at(suite.url(other)).as(token).get("/v1/me").expect(200);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void without_a_token_there_is_a_challenge(Service service) {
        var answer = Api.at(suite.url(service)).get("/v1/me").expectProblem(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_path_that_can_be_read_two_ways_is_malformed(Service service) throws IOException {
        for (var hostile : new String[] {
            "/v1/me;x=1", "/v1/me%3Bx", "//v1/me", "/v1//me", "/v1%2Fme", "/v1/me%00", "/v1/%zz", "/t/9%3Bx"
        }) {
            assertThat(rawGet(suite.url(service), hostile))
                    .startsWith("HTTP/1.1 400")
                    .contains("malformed-path");
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void twenty_megabytes_are_too_large(Service service) {
        Api.at(suite.url(service))
                .as(tokens.access("head"))
                .post("/v1/me", "application/json", new byte[20_000_000])
                .expectProblem(413, "too-large");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("S19")
    void every_service_tells_of_itself_to_operators_and_its_contract_to_all(Service service) {
        var api = Api.at(suite.url(service));
        var management = Api.at(suite.management(service));
        for (var probe : new String[] {"live", "ready", "started"}) {
            management.get("/q/health/" + probe).expect(200);
            api.get("/q/health/" + probe).expectProblem(404, "not-found");
        }
        assertThat(management.get("/q/metrics").expect(200).text()).contains("viis_epoch_heartbeat_age_seconds");
        api.get("/q/metrics").expectProblem(404, "not-found");
        assertThat(api.get("/q/openapi").expect(200).text()).contains("/v1/me");
        api.get("/v1/nothing").expectProblem(404, "not-found");
        api.as(tokens.access("head")).post("/v1/me").expectProblem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb", "noise", "truncated"})
    void a_hostile_container_is_malformed(String kind) throws IOException {
        var head = Running.head();
        var api = path.registration(head.id());
        var id = api.post("/v1/access-applications", application()).expect(201).at("/id");
        var letters = path.issueLetters(api, id);
        var file =
                switch (kind) {
                    case "bomb" -> bomb();
                    case "noise" -> "PK\003\004 and nothing of a zip".getBytes(StandardCharsets.ISO_8859_1);
                    default -> java.util.Arrays.copyOf(bomb(), 200);
                };
        var answer = path.handIn(api, letters.headLetter(), file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/code")).isIn("malformed-container", "format-not-supported");
    }

    /** Two hundred megabytes of zeros in a few hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("letter.pdf"));
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static String rawGet(URI service, String target) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").getBytes());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
