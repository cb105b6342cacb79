package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.SignatureFixture.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignerProfile;
import lv.viis.demotrust.TrustedDirectory;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that other authorities' people signed, with those authorities' certificates in a directory. */
@Tag("D5")
class TrustedDirectoryTest {

    @TempDir
    Path directory;

    @Test
    @Tag("D3")
    void a_signature_of_before_eidas_counts_with_its_bare_code() throws IOException {
        var time = new AtomicReference<>(Instant.parse("2014-02-01T00:00:00Z"));
        var old = DemoTrust.inMemory((InstantSource) time::get);
        time.set(Instant.parse("2015-05-04T10:00:00Z"));
        var container = old.sign(
                old.issue(SignerProfile.personWithSerialNumber("161175-19997", "Anna", "Demo")), "a.pdf", LETTER);
        writePem(old);

        var file = examine(container, Instant.parse("2015-05-04T10:01:00Z"));
        assertThat(file.verdict()).isEqualTo("TOTAL_PASSED");
        assertThat(file.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.level()).isEqualTo("QESIG");
            assertThat(signature.stampLevel()).isEqualTo("QTSA");
            assertThat(signature.signer().identity()).isEqualTo(SignerIdentity.ofLatvianPerson("161175-19997"));
        });
    }

    @Test
    void todays_signatures_of_another_authority_count_only_with_its_certificates() throws IOException {
        var other = DemoTrust.inMemory();
        var container = other.sign(other.issue(SignerProfile.person("161175-19997", "Anna", "Demo")), "a.pdf", LETTER);
        writePem(DemoTrust.inMemory());
        assertThat(examine(container, Instant.now()).verdict()).isEqualTo("INDETERMINATE");
        writePem(other);
        assertThat(examine(container, Instant.now().plus(Duration.ofMinutes(1))).verdict())
                .isEqualTo("TOTAL_PASSED");
    }

    @Test
    void a_directory_without_certificates_is_a_mistake() {
        assertThatThrownBy(() -> TrustedDirectory.services(directory)).isInstanceOf(IOException.class);
    }

    private ExaminedFile examine(byte[] container, Instant at) throws IOException {
        var trust = DemoTrust.inMemory();
        var list = trust.trustedListWith(TrustedDirectory.services(directory));
        return new ExamineFile(new Verifiers(SignatureFixture.lists(trust, list)), Bounds.usual())
                .examine(container, at);
    }

    /** The issuer and the time stamping unit in one file, as exported chains are. */
    private void writePem(DemoTrust trust) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            for (var service : trust.services()) {
                pem.writeObject(service.certificate());
            }
        }
        Files.writeString(directory.resolve("chain.pem"), "subject=whatever\n" + text);
    }
}
