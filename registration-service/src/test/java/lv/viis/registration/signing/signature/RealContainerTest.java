package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.TrustService;
import lv.viis.demotrust.TrustedDirectory;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A container that Latvia's signing tools made, not ours, with the real (demonstration) anchors of its makers. */
@Tag("D5")
class RealContainerTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("viis.eparaksts-demo", "../../shared/data/eparaksts-demo"));
    private static final Path CONTAINER = DIRECTORY.resolve("signed-by-mara-paraudzina.asice");
    private static final Instant SINCE = Instant.parse("2016-07-01T00:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2024-06-14T16:00:00Z");

    private static byte[] container;
    private static List<IssuedDocument> issued;
    private static SignatureCheck check;

    @BeforeAll
    static void read() throws Exception {
        assumeTrue(
                Files.exists(CONTAINER),
                "The eParaksts demonstration container is not here (-Dviis.eparaksts-demo=DIRECTORY): "
                        + CONTAINER.toAbsolutePath());
        container = Files.readAllBytes(CONTAINER);
        issued = List.of(new IssuedDocument(
                Zips.entries(container).stream()
                        .filter(entry -> entry.name().equals("test2.txt"))
                        .findFirst()
                        .orElseThrow()
                        .content(),
                null));
        check = checkWith(
                TrustService.certificates(anchor("demo-lv-eid-ica-2021.pem"), SINCE),
                TrustService.timeStamps(anchor("test-sk-tsa-ca-2023e.pem"), SINCE),
                TrustService.timeStamps(anchor("demo-sk-timestamping-authority-2023e.pem"), SINCE));
    }

    @Test
    @Tag("D3")
    void it_is_qualified_as_of_its_receipt_and_names_its_signer() {
        var letter = check.check(container, issued, RECEIVED);
        assertThat(letter.signers()).singleElement().satisfies(signer -> {
            assertThat(signer.identity()).isEqualTo(SignerIdentity.ofLatvianPerson("321806-14495"));
            assertThat(signer.level()).isEqualTo("QESIG");
            assertThat(signer.surname()).isNotBlank();
            assertThat(signer.signedAt()).isBetween(Instant.parse("2024-06-14T00:00:00Z"), RECEIVED);
        });
    }

    /** As {@code deploy/local/up --trust DIR --as-of INSTANT} has it. */
    @Test
    @Tag("D3")
    void a_clerk_learns_who_signed_it_with_the_issuers_of_a_directory_trusted() throws Exception {
        var trust = DemoTrust.inMemory();
        var list = trust.trustedListWith(TrustedDirectory.services(DIRECTORY.resolve("trust")));
        var examine = new ExamineFile(new Verifiers(SignatureFixture.lists(trust, list)), Bounds.usual());
        var file = examine.examine(container, Instant.parse("2024-06-14T16:00:30Z"));
        assertThat(file.verdict()).isEqualTo("TOTAL_PASSED");
        assertThat(file.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer().identity()).isEqualTo(SignerIdentity.ofLatvianPerson("321806-14495"));
            assertThat(signature.level()).isEqualTo("QESIG");
            assertThat(signature.stampLevel()).isEqualTo("QTSA");
            assertThat(signature.refusal()).isEmpty();
        });
        assertThat(examine.examine(container, Instant.now()).verdict()).isEqualTo("INDETERMINATE");
        var stranger =
                new ExamineFile(new Verifiers(SignatureFixture.lists(trust, trust.trustedList())), Bounds.usual());
        assertThat(stranger.examine(container, RECEIVED).signatures())
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.subIndication()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
                    assertThat(signature.signer().serialNumber()).isEqualTo("PNOLV-321806-14495");
                });
    }

    /** The container has no revocation data of the time stamping unit, and no host is allowed to be asked for it. */
    @Test
    void a_list_that_names_only_the_ca_of_the_time_stamping_unit_leaves_the_stamp_unconfirmed() throws Exception {
        var withoutUnit = checkWith(
                TrustService.certificates(anchor("demo-lv-eid-ica-2021.pem"), SINCE),
                TrustService.timeStamps(anchor("test-sk-tsa-ca-2023e.pem"), SINCE));
        assertThatThrownBy(() -> withoutUnit.check(container, issued, RECEIVED))
                .isInstanceOfSatisfying(
                        SignatureIndeterminate.class,
                        refusal -> assertThat(refusal.mayPassLater()).isTrue());
    }

    @Test
    void it_is_a_signature_of_its_file_only() {
        assertThatThrownBy(() -> check.check(container, List.of(new IssuedDocument(new byte[] {1}, null)), RECEIVED))
                .isInstanceOf(SignedDataIsNotTheLetter.class);
        assertThatThrownBy(() -> check.check(
                        Zips.changed(container, "test2.txt", bytes -> {
                            bytes[0] ^= 1;
                            return bytes;
                        }),
                        issued,
                        RECEIVED))
                .isInstanceOf(SignatureBroken.class);
    }

    private static SignatureCheck checkWith(TrustService... services) {
        var trust = DemoTrust.inMemory();
        var list = trust.trustedList(
                List.of(services), Instant.now(), Instant.now().plus(Duration.ofDays(180)));
        return new SignatureCheck(new Verifiers(SignatureFixture.lists(trust, list)), Bounds.usual());
    }

    private static X509Certificate anchor(String file) throws IOException, CertificateException {
        try (var in = Files.newInputStream(DIRECTORY.resolve("trust").resolve(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
