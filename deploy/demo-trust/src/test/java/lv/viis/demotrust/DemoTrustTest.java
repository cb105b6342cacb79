package lv.viis.demotrust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampQualification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTrustTest {
    private static final DemoTrust TRUST = DemoTrust.inMemory();
    private static final Verdicts VERDICTS = new Verdicts(TRUST);
    private static final byte[] LETTER = "a letter".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, byte[]> FILES = Map.of("letter.pdf", LETTER);
    private static final SignerProfile ANNA = SignerProfile.person("161175-19997", "Anna", "Demo");

    @Test
    void a_demo_person_signs_qualified_with_a_qualified_time_stamp() {
        var report = VERDICTS.of(TRUST.sign(TRUST.issue(ANNA), "letter.pdf", LETTER));
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.XAdES_BASELINE_LT);
        assertThat(report.getSignatureQualification(id)).isEqualTo(SignatureQualification.QESIG);
        assertThat(report.getTimestampQualification(
                        report.getSignatureTimestamps(id).get(0).getId()))
                .isEqualTo(TimestampQualification.QTSA);
    }

    @Test
    void years_pass_for_an_authority_by_its_own_clock() {
        var time = new AtomicReference<>(Instant.parse("2016-03-01T08:00:00Z"));
        var trust = DemoTrust.inMemory(time::get);
        trust.renewOcspResponder(Duration.ofDays(90));
        var signer = trust.issue(ANNA);
        assertThat(signer.certificate().getNotAfter()).isBefore("2018-03-02T00:00:00Z");
        var old = trust.sign(signer, "letter.pdf", LETTER);

        time.set(Instant.now());
        trust.renewOcspResponder(Duration.ofDays(90));
        trust.renewTimeStampUnit(Duration.ofDays(365), "RSA");
        var verdicts = new Verdicts(trust);
        assertThat(verdicts.numberOfTrustedCertificates()).isEqualTo(3);
        var fresh = verdicts.of(trust.sign(trust.issue(ANNA), "letter.pdf", LETTER));
        assertThat(fresh.getIndication(fresh.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        var late = verdicts.of(old);
        assertThat(late.getIndication(late.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void a_seal_is_a_qualified_seal() {
        var seal = TRUST.issue(SignerProfile.seal("90000048472", "Demo pasvaldiba"));
        var report = VERDICTS.of(TRUST.sign(seal, "letter.pdf", LETTER));
        assertThat(report.getSignatureQualification(report.getFirstSignatureId()))
                .isEqualTo(SignatureQualification.QESEAL);
    }

    @Test
    void a_second_signer_is_added_to_a_container() {
        var first = TRUST.sign(TRUST.issue(ANNA), "letter.pdf", LETTER);
        var second = TRUST.issue(SignerProfile.person("311299-18886", "Juris", "Demo"));
        var report = VERDICTS.of(TRUST.addSignature(first, second, SignatureOptions.complete()));
        assertThat(report.getSignatureIdList())
                .hasSize(2)
                .allSatisfy(id -> assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED));
    }

    @Test
    void hostile_material_is_not_valid_and_qualified() {
        assertThat(verdict(ANNA, SignatureOptions.complete().withLevel(SignatureOptions.Level.B)))
                .isEqualTo(Indication.INDETERMINATE);
        assertThat(verdict(ANNA, SignatureOptions.complete().withLevel(SignatureOptions.Level.T)))
                .isEqualTo(Indication.INDETERMINATE);
        assertThat(verdict(ANNA, SignatureOptions.complete().withWeakDigest())).isEqualTo(Indication.INDETERMINATE);
        assertThat(verdict(ANNA.expiredSince(Duration.ofDays(5)), SignatureOptions.complete()))
                .isNotEqualTo(Indication.TOTAL_PASSED);
        assertThat(qualification(ANNA.withoutDevice())).isEqualTo(SignatureQualification.ADESIG_QC);
        assertThat(qualification(ANNA.notQualified())).isNotEqualTo(SignatureQualification.QESIG);
    }

    @Test
    void who_was_revoked_before_signing_has_not_signed() {
        var anna = TRUST.issue(ANNA);
        TRUST.revoke(anna, Instant.now().minus(Duration.ofDays(1)));
        var report = VERDICTS.of(TRUST.sign(anna, "letter.pdf", LETTER));
        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void another_authority_is_a_foreign_one() {
        var other = DemoTrust.inMemory();
        var report = VERDICTS.of(other.sign(other.issue(ANNA), "letter.pdf", LETTER));
        assertThat(report.getSubIndication(report.getFirstSignatureId()))
                .isEqualTo(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
    }

    @Test
    void a_list_counts_only_signed_by_its_signer_and_before_its_next_update() {
        assertThat(VERDICTS.numberOfTrustedCertificates()).isEqualTo(2);
        assertThat(new Verdicts(TRUST, DemoTrust.inMemory().trustedList()).numberOfTrustedCertificates())
                .isZero();
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var expired = TRUST.trustedList(TRUST.services(), yesterday.minus(Duration.ofDays(30)), yesterday);
        assertThat(new Verdicts(TRUST, expired).numberOfTrustedCertificates()).isZero();
    }

    @Test
    void keys_on_disk_stay_the_same_and_only_their_owner_reads_them(@TempDir Path directory) throws IOException {
        var before = DemoTrust.in(directory);
        var after = DemoTrust.in(directory);
        assertThat(after.listSignerPem()).isEqualTo(before.listSignerPem());
        assertThat(new Verdicts(before)
                        .of(after.sign(after.issue(ANNA), "letter.pdf", LETTER))
                        .getValidSignaturesCount())
                .isEqualTo(1);
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
    }

    private static Indication verdict(SignerProfile profile, SignatureOptions options) {
        var report = VERDICTS.of(TRUST.sign(TRUST.issue(profile), options, FILES));
        return report.getIndication(report.getFirstSignatureId());
    }

    private static SignatureQualification qualification(SignerProfile profile) {
        var report = VERDICTS.of(TRUST.sign(TRUST.issue(profile), "letter.pdf", LETTER));
        return report.getSignatureQualification(report.getFirstSignatureId());
    }
}
