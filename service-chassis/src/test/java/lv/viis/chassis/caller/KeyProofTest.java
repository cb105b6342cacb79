package lv.viis.chassis.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two spellings of one address are one (RFC 3986, 6.2), and two addresses are two. */
@Tag("F14")
class KeyProofTest {

    private static final String ADDRESS = "https://viis.test/v1/me/~a%20b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://viis.test/v1/me/~a%20b",
                "HTTPS://VIIS.Test/v1/me/~a%20b",
                "https://viis.test:443/v1/me/~a%20b",
                "https://viis.test:/v1/me/~a%20b",
                "https://viis.test/v1/me/~a%20b?x=1",
                "https://viis.test/v1/me/~a%20b?",
                "https://viis.test/v1/me/~a%20b#part",
                "https://viis.test/v1/me/~a%20b?x=1#part",
                "https://viis.test/v1/me/%7ea%20b",
                "https://viis.test/v1/me/%7Ea%20%62",
                "https://viis.test/v1/./me/~a%20b",
                "https://viis.test/v1/x/../me/~a%20b",
                "https://viis.test/../v1/x/%2E%2e/me/~a%20b",
                "https://viis.test/v1/me/x/./../~a%20b",
            })
    void one_address_has_one_normal_form(String spelling) {
        assertEquals(ADDRESS, KeyProof.normal(spelling));
        assertEquals(URI.create(ADDRESS), KeyProof.address(URI.create(spelling)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://viis.test/v1/me/~a%20b",
                "https://viis.test:80/v1/me/~a%20b",
                "https://viis.test:8443/v1/me/~a%20b",
                "https://viis.test.elsewhere.test/v1/me/~a%20b",
                "https://viis.test@elsewhere.test/v1/me/~a%20b",
                "https://somebody@viis.test/v1/me/~a%20b",
                "https://viis.test/V1/me/~a%20b",
                "https://viis.test/v1/me/~A%20b",
                "https://viis.test/v1/me/~a%20b/",
                "https://viis.test//v1/me/~a%20b",
                "https://viis.test/v1/me%2F~a%20b",
                "https://viis.test/v1/me/~a+b",
                "https://viis.test/v1/me/~a%2520b",
                "https://viis.test/v1/me/~a%20b/..",
                "/v1/me/~a%20b",
                "viis.test/v1/me/~a%20b",
                "urn:viis.test:/v1/me/~a%20b",
                "https:/v1/me/~a%20b",
                "https://viis.test/v1/me/~a b",
                "",
            })
    void another_address_has_another(String other) {
        assertNotEquals(ADDRESS, KeyProof.normal(other));
    }

    @ParameterizedTest
    @CsvSource({
        "http://viis.test,          http://viis.test/",
        "http://viis.test:80?a,     http://viis.test/",
        "http://[::1]:80/a/,        http://[::1]/a/",
        "http://viis.test/a/b/..,   http://viis.test/a/",
        "http://viis.test/a/.,      http://viis.test/a/",
        "http://viis.test/../..,    http://viis.test/",
        "http://viis.test/a%2fb,    http://viis.test/a%2Fb",
        "http://viis.test/ā,        http://viis.test/%C4%81",
    })
    void what_the_rfc_says_of_each_part(String spelling, String normal) {
        assertEquals(normal, KeyProof.normal(spelling));
    }

    @Test
    void the_normal_form_is_its_own() {
        assertEquals(ADDRESS, KeyProof.normal(KeyProof.normal(ADDRESS)));
    }
}
