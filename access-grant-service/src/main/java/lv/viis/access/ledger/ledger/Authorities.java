package lv.viis.access.ledger.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** Whose time stamps count: those of these certificates, or of units for which one of them, an issuer's, vouches. */
record Authorities(List<X509Certificate> certificates) {

    /**
     * Reads them.
     *
     * @param pem a file of one or more certificates
     */
    static Authorities read(Path pem) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<?> read = CertificateFactory.getInstance("X.509").generateCertificates(in);
            return new Authorities(
                    read.stream().map(X509Certificate.class::cast).toList());
        }
    }

    /** Whether the stamp is of one of them, made while its certificate was valid. */
    boolean vouchFor(TimeStamps.Proven proven) {
        return certificates.stream().anyMatch(authority -> vouches(authority, proven));
    }

    private static boolean vouches(X509Certificate authority, TimeStamps.Proven proven) {
        try {
            var unit = proven.unit();
            unit.checkValidity(Date.from(proven.at()));
            if (!unit.equals(authority)) {
                if (authority.getBasicConstraints() < 0) {
                    return false;
                }
                unit.verify(authority.getPublicKey());
            }
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
