package lv.viis.local.postgres;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What the database shows its clients, made once for a data directory; they trust it and nothing else. */
public final class ServerCertificate {

    private static final Duration LIFETIME = Duration.ofDays(3650);

    private final Path certificate;
    private final Path key;

    public ServerCertificate(Path directory) {
        this.certificate = directory.resolve("postgres.crt").toAbsolutePath();
        this.key = directory.resolve("postgres.key").toAbsolutePath();
    }

    /** The file that clients trust (PEM). */
    public Path certificate() {
        return certificate;
    }

    Path key() {
        return key;
    }

    /** Options of a JDBC URL with which a client refuses every other server. */
    public String jdbcOptions() {
        return "?sslmode=verify-full&sslrootcert=" + certificate;
    }

    /** Makes the certificate and its key, unless they are there. */
    public void make() throws IOException {
        if (Files.exists(certificate)) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Files.createDirectories(key.getParent());
            // The server takes no key that others may read.
            Files.deleteIfExists(key);
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, pem(new JcaPKCS8Generator(pair.getPrivate(), null)));
            Files.writeString(certificate, pem(selfSigned(pair)));
        } catch (GeneralSecurityException | OperatorCreationException cause) {
            throw new IllegalStateException("The database's certificate could not be made", cause);
        }
    }

    private static X509CertificateHolder selfSigned(KeyPair pair) throws OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=VIIS on one machine");
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(120, new SecureRandom()).setBit(119),
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plus(LIFETIME)),
                        name,
                        pair.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
