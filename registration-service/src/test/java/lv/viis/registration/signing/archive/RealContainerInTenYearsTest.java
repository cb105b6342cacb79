package lv.viis.registration.signing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.TrustService;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.signature.SignaturePolicy;
import lv.viis.registration.signing.signature.TrustedListCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A container that Latvia's signing tools made, brought to the archival level by us when it was fresh. */
@Tag("A20")
class RealContainerInTenYearsTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("viis.eparaksts-demo", "../../shared/data/eparaksts-demo"));
    private static final Path CONTAINER = DIRECTORY.resolve("signed-by-mara-paraudzina.asice");
    private static final Instant SINCE = Instant.parse("2016-07-01T00:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2024-06-14T16:00:30Z");

    private final OldTrust stamping = new OldTrust(RECEIVED, OldTrust.Listed.UNITS);
    private final MakeForm makeForm = new MakeForm(Duration.ofDays(90), Bounds.patient());
    private SignedForm received;
    private byte[] signatureValue;
    private List<TrustedListCopy> lists;

    @BeforeEach
    void read() throws Exception {
        assumeTrue(
                Files.exists(CONTAINER),
                "The eParaksts demonstration container is not here (-Dviis.eparaksts-demo=DIRECTORY): "
                        + CONTAINER.toAbsolutePath());
        received = new SignedForm(Files.readAllBytes(CONTAINER), OldTrust.CONTAINER);
        var services = List.of(
                TrustService.certificates(anchor("demo-lv-eid-ica-2021.pem"), SINCE),
                TrustService.timeStamps(anchor("demo-sk-timestamping-authority-2023e.pem"), SINCE));
        lists = new ArrayList<>(stamping.lists());
        lists.add(new TrustedListCopy(
                "http://127.0.0.1/lv.xml",
                DemoTrust.inMemory().trustedList(services, RECEIVED, RECEIVED.plus(Duration.ofDays(180)))));
        var reports = Bounds.patient().read(() -> received.reports(verifier(), SignaturePolicy.forArchive(), RECEIVED));
        signatureValue = Documents.sha256(
                reports.getDiagnosticData().getSignatures().get(0).getSignatureValue());
    }

    @Test
    void extended_at_receipt_it_verifies_ten_years_later_and_as_received_it_does_not() throws Exception {
        var made =
                makeForm.make(received, signatureValue, KeptRevocation.NONE, this::verifier, stamping::stamp, RECEIVED);
        for (var at : List.of(RECEIVED, Instant.now(), Instant.parse("2034-06-14T16:00:30Z"))) {
            assertThat(verdict(made.form(), at)).isEqualTo("TOTAL_PASSED QESIG");
        }
        assertThat(verdict(received, RECEIVED)).isEqualTo("TOTAL_PASSED QESIG");
        assertThat(verdict(received, Instant.parse("2034-06-14T16:00:30Z"))).startsWith("INDETERMINATE");
    }

    private String verdict(SignedForm form, Instant at) {
        return makeForm.verdict(form, signatureValue, verifier(), at).text();
    }

    private CertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(ArchivedLists.read(lists));
        verifier.setAIASource(null);
        return verifier;
    }

    private static X509Certificate anchor(String file) throws IOException, CertificateException {
        try (var in = Files.newInputStream(DIRECTORY.resolve("trust").resolve(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
