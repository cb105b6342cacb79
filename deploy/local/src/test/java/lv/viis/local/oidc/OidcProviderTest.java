package lv.viis.local.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lv.viis.local.part.Ports;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OidcProviderTest {

    private static final String PAGE = "http://127.0.0.1:8080";
    private static final CodeVerifier VERIFIER = new CodeVerifier();

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private Web provider;
    private String url;

    @BeforeEach
    void start() {
        int port = Ports.free().oidc();
        url = "http://127.0.0.1:" + port;
        provider = OidcProvider.part(port, PAGE, DemoPeople.load(), directory.resolve("key.json"));
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop();
    }

    @Test
    void a_login_hint_leads_to_an_id_token_with_code_and_proof_key() throws Exception {
        URI back = location(authorize("viis-start-page", PAGE + "/", "&login_hint=head&state=s1&nonce=n1"));
        assertThat(back.toString()).startsWith(PAGE + "/?").contains("state=s1");
        HttpResponse<String> answer = redeem(code(back), VERIFIER);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PAGE);
        SignedJWT idToken = SignedJWT.parse(json(answer).get("id_token").asText());
        JWKSet keys = JWKSet.parse(get("/jwks").body());
        assertThat(idToken.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        var claims = idToken.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(url);
        assertThat(claims.getAudience()).containsExactly("viis-start-page");
        assertThat(claims.getStringClaim("personal_code")).isEqualTo("161175-19997");
        assertThat(claims.getStringClaim("acr")).isEqualTo("high");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n1");
        assertThat(claims.getLongClaim("auth_time")).isPositive();
    }

    @Test
    void a_code_works_once_and_only_with_its_verifier() throws Exception {
        String code = code(location(authorize("viis-start-page", PAGE + "/", "&login_hint=head")));
        assertThat(json(redeem(code, new CodeVerifier())).get("error").asText()).isEqualTo("invalid_grant");
        assertThat(json(redeem(code, VERIFIER)).get("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void an_unregistered_redirect_is_never_followed() throws Exception {
        assertThat(authorize("viis-start-page", PAGE + "/other", "&login_hint=head")
                        .statusCode())
                .isEqualTo(400);
        assertThat(authorize("somebody", PAGE + "/", "&login_hint=head").statusCode())
                .isEqualTo(400);
    }

    @Test
    void without_a_hint_a_page_asks_who_it_shall_be() throws Exception {
        HttpResponse<String> page = authorize("viis-start-page", PAGE + "/", "&login_hint=nobody");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ilze Piemēre")
                .contains("login_hint=head")
                .doesNotContain("nobody");
    }

    @Test
    void a_script_takes_an_id_token_directly() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + "/demo/id-token"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"person\":\"employee\",\"client_id\":\"viis-script\",\"acr\":\"low\"}"))
                        .build(),
                BodyHandlers.ofString());
        var claims = SignedJWT.parse(json(answer).get("id_token").asText()).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("viis-script");
        assertThat(claims.getStringClaim("acr")).isEqualTo("low");
    }

    /** What a page elsewhere could send from a browser on this machine. */
    @Test
    @Tag("S29")
    void no_page_elsewhere_gets_an_id_token() throws Exception {
        assertThat(statusLine("evil.example", "application/json")).contains(" 421 ");
        assertThat(statusLine("127.0.0.1", "text/plain")).contains(" 415 ");
        assertThat(statusLine("localhost", "application/json")).contains(" 200 ");
    }

    private String statusLine(String host, String type) throws IOException {
        String body = "{\"person\":\"head\",\"client_id\":\"viis-script\"}";
        try (Socket socket = new Socket("127.0.0.1", URI.create(url).getPort())) {
            socket.getOutputStream()
                    .write(("POST /demo/id-token HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + type
                                    + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private HttpResponse<String> authorize(String client, String redirect, String more) throws Exception {
        return get("/authorize?response_type=code&scope=openid&client_id=" + client + "&redirect_uri="
                + encoded(redirect) + "&code_challenge="
                + CodeChallenge.compute(CodeChallengeMethod.S256, VERIFIER).getValue()
                + "&code_challenge_method=S256" + more);
    }

    private HttpResponse<String> redeem(String code, CodeVerifier verifier) throws Exception {
        String form = "grant_type=authorization_code&client_id=viis-start-page&code=" + code + "&redirect_uri="
                + encoded(PAGE + "/") + "&code_verifier=" + verifier.getValue();
        return http.send(
                HttpRequest.newBuilder(URI.create(url + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", PAGE)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String code(URI back) {
        return back.getQuery().replaceAll(".*code=([^&]*).*", "$1");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
