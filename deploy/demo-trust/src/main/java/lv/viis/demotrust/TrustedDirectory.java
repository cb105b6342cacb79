package lv.viis.demotrust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the certificates of a directory as services of a trusted list, so that files which others signed can be tried.
 * What a certificate is trusted for follows from what it is.
 */
public final class TrustedDirectory {
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    private TrustedDirectory() {}

    /** Of all PEM certificates in the directory's files, several in one file too. */
    public static List<TrustService> services(Path directory) throws IOException {
        var services = new ArrayList<TrustService>();
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var content = Files.readAllBytes(file);
                if (new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----")) {
                    services.addAll(services(file, content));
                }
            }
        }
        if (services.isEmpty()) {
            throw new IOException("There is no PEM certificate in " + directory);
        }
        return services;
    }

    private static List<TrustService> services(Path file, byte[] pem) throws IOException {
        var services = new ArrayList<TrustService>();
        try {
            for (var one :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem))) {
                var certificate = (X509Certificate) one;
                var purposes = certificate.getExtendedKeyUsage();
                if (purposes != null && purposes.contains(TIME_STAMPING)) {
                    services.add(TrustService.timeStamps(certificate, TrustService.EIDAS));
                } else if (purposes != null && purposes.contains(OCSP_SIGNING)) {
                    services.add(TrustService.revocationAnswers(certificate, TrustService.EIDAS));
                } else {
                    services.add(TrustService.certificates(certificate, TrustService.EIDAS));
                    services.add(TrustService.timeStamps(certificate, TrustService.EIDAS));
                }
            }
        } catch (CertificateException e) {
            throw new IOException("The certificates in " + file + " cannot be read.", e);
        }
        return services;
    }
}
