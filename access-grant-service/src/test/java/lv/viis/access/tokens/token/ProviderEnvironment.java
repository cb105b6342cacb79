package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.testing.NativeProvider;
import lv.viis.chassis.testing.Tokens;

/** A small login provider for the tests: its metadata and its keys, by discovery. */
public class ProviderEnvironment implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var key = new RSAKeyGenerator(2048)
                    .keyID("login-1")
                    .provider(NativeProvider.get())
                    .generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata(issuer)));
            server.createContext("/keys", exchange -> answer(exchange, new JWKSet((JWK) key).toString(true)));
            server.start();
            System.setProperty(Provider.KEY, key.toJSONString());
            System.setProperty(Provider.ISSUER, issuer);
            var keys = keysOfTheService();
            var portal = new ECKeyGenerator(Curve.P_256).keyID("portal-1").generate();
            System.setProperty(Provider.PORTAL_KEY, portal.toJSONString());
            return Map.of(
                    "viis.access.clients." + Provider.PORTAL + ".oidc-client-id",
                    Provider.OIDC_CLIENT_OF_PORTAL,
                    "viis.access.clients." + Provider.PORTAL + ".jwks",
                    new JWKSet((JWK) portal).toString(true),
                    "viis.access.keys-dir",
                    keys.toString(),
                    "mp.jwt.verify.publickey.location",
                    "file:" + keys + "/signing-keys.jwks",
                    "viis.token.issuer",
                    Tokens.ISSUER,
                    "viis.access.oidc.issuer",
                    issuer,
                    "viis.access.clients." + Provider.CLIENT + ".oidc-client-id",
                    Provider.OIDC_CLIENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After the chassis' environment, whose key of test tokens it adds to. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** The service's own keys, and behind them the one of the chassis' test tokens, so that both kinds are taken. */
    private static Path keysOfTheService() throws IOException, JOSEException {
        var directory = Files.createTempDirectory("viis-test-keys");
        var keys = new ArrayList<JWK>();
        for (var i = 0; i < 2; i++) {
            keys.add(new RSAKeyGenerator(2048)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .provider(NativeProvider.get())
                    .generate());
        }
        keys.addAll(testKeys());
        Files.writeString(directory.resolve("signing-keys.jwks"), new JWKSet(keys).toString(false));
        return directory;
    }

    private static List<JWK> testKeys() throws IOException {
        try {
            return JWKSet.load(Path.of(URI.create(System.getProperty("viis.test.token.jwks")))
                            .toFile())
                    .getKeys();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String metadata(String issuer) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/login",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
