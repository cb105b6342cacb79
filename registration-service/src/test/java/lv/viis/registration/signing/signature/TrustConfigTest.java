package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustConfigTest {

    @Test
    void nothing_is_required() {
        var config = config(Map.of());
        assertThat(config.lists()).isEmpty();
        assertThat(config.lotl()).isEmpty();
        assertThat(config.refreshInterval()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void lists_are_numbered_properties() {
        var config = config(Map.of(
                "viis.registration.trust.lists[0].url", "http://127.0.0.1:8087/trusted-list.xml",
                "viis.registration.trust.lists[0].signer-certificates", "a.pem,b.pem",
                "viis.registration.trust.retry-interval", "1s"));
        assertThat(config.lists())
                .singleElement()
                .satisfies(list -> assertThat(list.signerCertificates()).containsExactly("a.pem", "b.pem"));
        assertThat(config.retryInterval()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_list_of_lists_has_its_own_properties() {
        var lotl = config(Map.of(
                        "viis.registration.trust.lotl.url", "https://ec.europa.eu/tools/lotl/eu-lotl.xml",
                        "viis.registration.trust.lotl.official-journal", "https://eur-lex.europa.eu/x",
                        "viis.registration.trust.lotl.keystore", "oj.p12",
                        "viis.registration.trust.lotl.keystore-password", "x",
                        "viis.registration.trust.lotl.territories", "LV,EE,LT"))
                .lotl()
                .orElseThrow();
        assertThat(lotl.territories().orElseThrow()).containsExactly("LV", "EE", "LT");
    }

    private static TrustConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(TrustConfig.class)
                .withDefaultValues(properties)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(TrustConfig.class);
    }
}
