package lv.viis.registration.signing.archive;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import java.time.Duration;
import java.time.Instant;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.signature.SignaturePolicy;
import org.junit.jupiter.api.Test;

class StampTest {
    private static final Duration MARGIN = Duration.ofDays(90);

    @Test
    void a_stamp_is_renewed_ahead_of_the_first_of_its_ends() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var algorithm = Instant.parse("2029-01-01T00:00:00Z");
        var certificate = Instant.parse("2031-06-01T00:00:00Z");
        assertThat(new Stamp(now, "RSA SHA256", algorithm, certificate, "").renewBefore(MARGIN, now))
                .isEqualTo(algorithm.minus(MARGIN));
        assertThat(new Stamp(now, "ECDSA SHA256", Instant.MAX, certificate, "").renewBefore(MARGIN, now))
                .isEqualTo(certificate.minus(MARGIN));
    }

    @Test
    void a_unit_that_ends_soon_is_no_endless_loop() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var soon = new Stamp(now, "ECDSA SHA256", Instant.MAX, now.plus(Duration.ofDays(40)), "");
        assertThat(soon.renewBefore(MARGIN, now)).isEqualTo(now.plus(Duration.ofDays(20)));
    }

    @Test
    void the_end_of_an_algorithm_is_known_from_the_library() {
        var trust = new OldTrust(Instant.now(), OldTrust.Listed.UNITS);
        var signed = trust.signed(OldTrust.CONTAINER);
        trust.renewUnit("RSA");
        trust.setNow(trust.now().plusSeconds(60));
        trust.keepList();
        assertThat(newestStamp(stamped(signed, trust), trust)).satisfies(stamp -> {
            assertThat(stamp.algorithm()).isEqualTo("RSA SHA256");
            assertThat(stamp.algorithmEnd()).isEqualTo("2029-01-01T00:00:00Z");
            assertThat(stamp.anchorSha256()).hasSize(64);
        });
        trust.renewUnit("EC");
        trust.setNow(trust.now().plusSeconds(60));
        trust.keepList();
        assertThat(newestStamp(stamped(signed, trust), trust).algorithmEnd()).isEqualTo(Instant.MAX);
    }

    /** What the stamp is over is as weak as the digest that the stamp names it by. */
    @Test
    void a_stamp_lasts_no_longer_than_the_digest_of_what_it_is_over() {
        var trust = new OldTrust(Instant.now(), OldTrust.Listed.UNITS);
        var stamped = stamped(trust.signed(OldTrust.CONTAINER), trust);
        var policy = SignaturePolicy.forArchive();
        var reports = Bounds.patient().read(() -> stamped.reports(trust.offline(), policy, trust.now()));
        reports.getDiagnosticDataJaxb().getUsedTimestamps().stream()
                .flatMap(stamp -> stamp.getDigestMatchers().stream())
                .filter(matcher -> matcher.getType() == DigestMatcherType.MESSAGE_IMPRINT)
                .forEach(matcher -> matcher.setDigestMethod(DigestAlgorithm.SHA224));
        var stamp = new Verdict(reports, trust.signatureValue()).newestStamp(policy);
        assertThat(stamp.algorithm()).isEqualTo("ECDSA SHA256");
        assertThat(stamp.algorithmEnd()).isEqualTo("2029-01-01T00:00:00Z");
    }

    private static Stamp newestStamp(SignedForm form, OldTrust trust) {
        var policy = SignaturePolicy.forArchive();
        var reports = Bounds.patient().read(() -> form.reports(trust.offline(), policy, trust.now()));
        return new Verdict(reports, trust.signatureValue()).newestStamp(policy);
    }

    private static SignedForm stamped(SignedForm signed, OldTrust trust) {
        return Bounds.patient().read(() -> signed.stamped(trust.offline(), trust::stamp));
    }
}
