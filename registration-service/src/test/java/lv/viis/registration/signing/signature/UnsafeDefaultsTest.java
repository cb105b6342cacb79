package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.SignatureFixture.ANNA;
import static lv.viis.registration.signing.signature.SignatureFixture.LETTER;
import static lv.viis.registration.signing.signature.SignatureFixture.LISTS;
import static lv.viis.registration.signing.signature.SignatureFixture.TRUST;
import static lv.viis.registration.signing.signature.SignatureFixture.signedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicyFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each default of the library that would let a bad signature pass: it does with the defaults, and does not here. */
@Tag("D5")
class UnsafeDefaultsTest {
    private static final ValidationPolicy STRICT = SignaturePolicy.strict();

    @Test
    void lists_of_a_wrong_signer_or_out_of_date_are_not_taken() {
        assertStale(SignatureFixture.lists(TRUST, DemoTrust.inMemory().trustedList()));
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var old = TRUST.trustedList(TRUST.services(), yesterday.minus(Duration.ofDays(100)), yesterday);
        assertStale(SignatureFixture.lists(TRUST, old));
        assertThat(LISTS.certificates().getNumberOfCertificates()).isEqualTo(2);
    }

    @Test
    void an_untrusted_time_stamp_is_not_ignored() throws Exception {
        var container = signedBy(ANNA, SignatureOptions.complete().timeStampedBy(DemoTrust.inMemory()));
        assertThat(verdict(container, defaults())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(verdict(container, STRICT)).isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void changes_of_a_pdf_after_signing_fail() throws Exception {
        assertThat(defaults().getUndefinedChangesConstraint(Context.SIGNATURE).getLevel())
                .isEqualTo(Level.WARN);
        assertThat(STRICT.getUndefinedChangesConstraint(Context.SIGNATURE).getLevel())
                .isEqualTo(Level.FAIL);
        assertThat(STRICT.getPdfVisualDifferenceConstraint(Context.SIGNATURE).getLevel())
                .isEqualTo(Level.FAIL);
        assertThat(STRICT.getPdfAnnotationOverlapConstraint(Context.SIGNATURE).getLevel())
                .isEqualTo(Level.FAIL);
    }

    @Test
    void two_files_of_one_name_never_reach_the_library() throws Exception {
        var entries = new ArrayList<>(Zips.entries(signedBy(ANNA)));
        entries.add(0, new Zips.Entry("letter.pdf", new byte[] {1}));
        var container = Zips.zip(entries);
        assertThat(verdict(container, STRICT)).isEqualTo(Indication.TOTAL_PASSED);
        assertThatThrownBy(() -> SignatureFixture.check(container)).isInstanceOf(MalformedContainer.class);
    }

    @Test
    void revocation_data_from_long_before_the_signature_does_not_count() throws Exception {
        var container = signedBy(ANNA, SignatureOptions.complete().withRevocationDataOlderBy(Duration.ofDays(10)));
        assertThat(verdict(container, defaults())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(verdict(container, STRICT)).isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void an_unsigned_file_beside_the_letter_fails() throws Exception {
        var container = Zips.with(signedBy(ANNA), "annex.pdf", LETTER);
        assertThat(verdict(container, defaults())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(verdict(container, STRICT)).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    private static void assertStale(TrustedLists lists) {
        assertThatThrownBy(lists::certificates).isInstanceOf(TrustListStale.class);
    }

    private static ValidationPolicy defaults() throws Exception {
        return new EtsiValidationPolicyFactory().loadDefaultValidationPolicy();
    }

    private static Indication verdict(byte[] container, ValidationPolicy policy) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(LISTS.certificates());
        verifier.setAIASource(null);
        var validator = new ASiCContainerWithXAdESValidator(new InMemoryDocument(container, "letter.asice"));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument(policy).getSimpleReport();
        return report.getIndication(report.getFirstSignatureId());
    }
}
