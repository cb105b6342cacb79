package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.SignatureFixture.ANNA;
import static lv.viis.registration.signing.signature.SignatureFixture.LETTER;
import static lv.viis.registration.signing.signature.SignatureFixture.LISTS;
import static lv.viis.registration.signing.signature.SignatureFixture.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.DemoTrustServer;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of level T, which lack revocation data: where it is fetched from, and from where it never is. */
@Tag("D5")
class RevocationNetworkTest {
    private static final SignatureOptions WITHOUT_REVOCATION_DATA =
            SignatureOptions.complete().withLevel(SignatureOptions.Level.T);

    @Test
    void the_responder_of_a_trusted_ca_is_asked_at_an_allowed_host() throws Exception {
        try (var server = new DemoTrustServer(TRUST, 0)) {
            var host = "127.0.0.1:" + server.port();
            var container = signed(TRUST, ANNA.answeredAt("http://" + host + "/ocsp"));
            assertPassed(container, host);
            var report = report(container, "127.0.0.1:1");
            assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
        } finally {
            TRUST.answerOcspAt(null);
        }
    }

    @Test
    void an_address_that_an_untrusted_certificate_names_gets_no_connection() throws Exception {
        try (var trap = new Responder(Responder.CLOSES)) {
            var stranger = DemoTrust.inMemory();
            assertNotPassed(signed(stranger, ANNA.answeredAt(trap.address())), trap.host());
            // Its CA even has the trusted one's name; also if the library should ask for an untrusted chain one day.
            var certificate = new CertificateToken(
                    stranger.issue(ANNA.answeredAt(trap.address())).certificate());
            var issuer = new CertificateToken(stranger.services().get(0).certificate());
            var network = new RevocationNetwork(List.of(trap.host()), Duration.ofSeconds(1));
            assertThat(network.ocsp(LISTS.certificates()).getRevocationToken(certificate, issuer))
                    .isNull();
            assertThat(network.crl(LISTS.certificates()).getRevocationToken(certificate, issuer))
                    .isNull();
            assertThat(trap.connections()).isZero();
            // The trap works: a trusted certificate leads there.
            assertNotPassed(signed(TRUST, ANNA.answeredAt(trap.address())), trap.host());
            assertThat(trap.connections()).isPositive();
        }
    }

    @Test
    void a_host_that_is_not_allowed_gets_no_connection_even_from_a_trusted_certificate() throws Exception {
        try (var other = new Responder(Responder.CLOSES)) {
            for (var address : List.of(
                    other.address(),
                    "http://127.0.0.1:80@" + other.host() + "/",
                    "http://" + other.host() + "#@127.0.0.1/",
                    "http://localhost:" + other.port() + "/",
                    "ldap://" + other.host() + "/",
                    "file:///etc/hostname",
                    "no address")) {
                assertNotPassed(signed(TRUST, ANNA.answeredAt(address)), "127.0.0.1", "127.0.0.1:80");
            }
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (var other = new Responder(Responder.CLOSES);
                var allowed = new Responder(Responder.says(
                        "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.address(), new byte[0]))) {
            assertNotPassed(signed(TRUST, ANNA.answeredAt(allowed.address())), allowed.host(), other.host());
            assertThat(allowed.connections()).isPositive();
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void a_responder_that_drips_floods_or_talks_nonsense_costs_little_and_proves_nothing() throws Exception {
        for (var bad : List.of(
                Responder.drips(),
                Responder.says("HTTP/1.1 200 OK", new byte[2_000_000]),
                Responder.says("HTTP/1.1 200 OK", new byte[] {1, 2, 3}),
                Responder.says("HTTP/1.1 200 OK", new byte[0]),
                Responder.says("HTTP/1.1 500 Oops", new byte[0]))) {
            try (var responder = new Responder(bad)) {
                var container = signed(TRUST, ANNA.answeredAt(responder.address()));
                var begun = Instant.now();
                assertNotPassed(container, responder.host());
                assertThat(responder.connections()).isPositive();
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    @Test
    void an_answer_for_another_certificate_or_by_another_authority_proves_nothing() throws Exception {
        var stranger = DemoTrust.inMemory();
        try (var server = new DemoTrustServer(stranger, 0)) {
            var host = "127.0.0.1:" + server.port();
            assertNotPassed(signed(TRUST, ANNA.answeredAt("http://" + host + "/ocsp")), host);
        }
    }

    @Test
    void a_certificate_revoked_before_the_stamp_fails_by_the_fetched_answer() throws Exception {
        try (var server = new DemoTrustServer(TRUST, 0)) {
            var host = "127.0.0.1:" + server.port();
            var signer = TRUST.issue(ANNA.answeredAt("http://" + host + "/ocsp"));
            var container = TRUST.sign(signer, WITHOUT_REVOCATION_DATA, Map.of("letter.pdf", LETTER));
            TRUST.revoke(signer, Instant.now().minus(Duration.ofDays(1)));
            assertNotPassed(container, host);
        } finally {
            TRUST.answerOcspAt(null);
        }
    }

    private static byte[] signed(DemoTrust trust, SignerProfile profile) {
        return trust.sign(trust.issue(profile), WITHOUT_REVOCATION_DATA, Map.of("letter.pdf", LETTER));
    }

    private static void assertPassed(byte[] container, String... hosts) {
        var report = report(container, hosts);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }

    private static void assertNotPassed(byte[] container, String... hosts) {
        var report = report(container, hosts);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
    }

    private static SimpleReport report(byte[] container, String... hosts) {
        var network = new RevocationNetwork(List.of(hosts), Duration.ofSeconds(1));
        var verifier = new Verifiers(LISTS, network).forJudging();
        // The library's own rule is off, so that ours is what is tested.
        verifier.setCheckRevocationForUntrustedChains(true);
        var validator = new ASiCContainerWithXAdESValidator(new InMemoryDocument(container, "letter.asice"));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(java.util.Date.from(Instant.now()));
        return validator.validateDocument(SignaturePolicy.strict()).getSimpleReport();
    }
}
