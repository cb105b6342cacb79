package lv.viis.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No file of the repository holds a secret, a path of somebody's machine or the host of a package registry: what is
 * committed is read by everybody, for ever.
 */
class SecretsTest {

    /** What is looked for, by what it is. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{16}"),
            "JWT", Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\."),
            "private JWK", Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{32,}\""),
            "access key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{30,}\\b"),
            "secret value",
                    Pattern.compile("(?i)(?:key|keys|secret|password|passwd|token)[\"']?\\s*[=:,]\\s*[\"']?"
                            // An id is no secret.
                            + "(?![0-9a-f]{8}-)[A-Za-z0-9+/_-]{32,}={0,2}[\"'\\s;,)]"),
            "password in an address", Pattern.compile("://[^/\\s:@\"'${}]+:[^/\\s:@\"'${}]+@"),
            "machine path", Pattern.compile("(?<![\\w.:/*-])/(?:work|root|home)/"),
            "package registry",
                    Pattern.compile(
                            "(?i)\\b(?:repo1?\\.maven\\.|registry\\.npmjs|registry\\.yarnpkg|pypi\\.|"
                                    + "proxy\\.golang|oss\\.sonatype|central\\.sonatype|[\\w.-]*artifactory|[\\w.-]*nexus)[\\w.-]*/"));

    /** Found and right to be there: the value, and why. */
    private static final Map<String, String> WAIVED = Map.of(
            "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXk=", "says 'test key' in base64; TestEnvironment only",
            "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgMzIgYnk=", "says 'test key 32 by' in base64; TestEnvironment only",
            "cmV0aXJlZCByZXRpcmVkIHJldGlyZWQgcmV0aXJlZCE=", "says 'retired' four times in base64; TestEnvironment only",
            "whsec_dGhpcyBzaWducyBub3RoaW5nIGJ1dCBzYW1wbGVzISE=", "says that it signs samples; TellWebhooks",
            "://user:secret@", "an address that is refused as a contact; ChangeContactTest",
            "://127.0.0.1:80@", "an address that leads elsewhere than it seems; RevocationNetworkTest");

    @Test
    void no_file_holds_a_secret_a_machine_path_or_a_registry() {
        var found = new ArrayList<String>();
        Checkout.files()
                // Where the patterns themselves stand.
                .filter(file -> !file.endsWith("SecretsTest.java"))
                .forEach(file -> in(Checkout.text(file)).forEach(what -> found.add(file + ": " + what)));
        assertThat(found).isEmpty();
    }

    @Test
    void what_is_waived_is_still_there() {
        var all = Checkout.files()
                .filter(file -> !file.endsWith("SecretsTest.java"))
                .map(Checkout::text)
                .toList();
        assertThat(WAIVED.keySet())
                .allMatch(value -> all.stream().anyMatch(text -> text.contains(value)), "is in some file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    private key            | -----BEGIN PRIVATE KEY----- MIIEvQIBADANBgkqhkiG
                    private key            | -----BEGIN RSA PRIVATE KEY----- MIIEvQIBADANBgkqhkiG
                    JWT                    | eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln
                    private JWK            | {"kty":"EC","d":"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2Vj"}
                    access key             | id AKIAABCDEFGHIJKLMNOP
                    secret value           | viis.crypto.key=c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0MzI= #
                    secret value           | put("smtp.password", "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0")
                    password in an address | postgres://viis:hunter2@db.example/access
                    machine path           | see \u002Fhome/somebody/viis
                    package registry       | https://repo.maven.apache.org/maven2
                    """)
    void each_kind_is_seen(String kind, String text) {
        assertThat(in(text)).anyMatch(what -> what.startsWith(kind + ":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var pem = \"-----BEGIN PRIVATE KEY-----\\n\" + encoded",
                "viis.crypto.key=${VIIS_CRYPTO_KEY}",
                "@ConfigProperty(name = \"viis.identity.person-key\") String key",
                "POST /v1/home/ and https://example.lv/work/x"
            })
    void what_only_looks_like_it_is_not(String text) {
        assertThat(in(text)).isEmpty();
    }

    private static List<String> in(String text) {
        Predicate<String> waived = found -> WAIVED.keySet().stream().anyMatch(found::contains);
        return FORBIDDEN.entrySet().stream()
                .flatMap(kind -> kind.getValue()
                        .matcher(text + "\n")
                        .results()
                        .map(result -> result.group())
                        .filter(waived.negate())
                        // Not the whole: a log of the build is read by others too.
                        .map(found -> kind.getKey() + ": " + found.substring(0, Math.min(24, found.length())) + "…"))
                .toList();
    }
}
