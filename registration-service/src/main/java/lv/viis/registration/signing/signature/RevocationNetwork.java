package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Where revocation data that a file does not bring may come from. A certificate names the address, and anybody can make
 * a certificate: so it is followed only if a trusted service issued the certificate, and only to an allowed host.
 */
@ApplicationScoped
class RevocationNetwork {
    private final OnlineOCSPSource responders;
    private final OnlineCRLSource lists;

    @Inject
    RevocationNetwork(TrustConfig config) {
        this(config.revocationHosts().orElse(List.of()), config.revocationTimeout());
    }

    RevocationNetwork(List<String> hosts, Duration timeout) {
        this.responders = new OnlineOCSPSource(new AllowedHosts(hosts, timeout, "application/ocsp-request"));
        this.lists = new OnlineCRLSource(new AllowedHosts(hosts, timeout, null));
    }

    /** Responders (RFC 6960) of the certificates that those trusted issued. */
    OCSPSource ocsp(CertificateSource trusted) {
        return (certificate, issuer) -> issuedByTrusted(certificate, issuer, trusted)
                ? responders.getRevocationToken(certificate, issuer)
                : null;
    }

    /** Revocation lists (RFC 5280) of the certificates that those trusted issued. */
    CRLSource crl(CertificateSource trusted) {
        return (certificate, issuer) ->
                issuedByTrusted(certificate, issuer, trusted) ? lists.getRevocationToken(certificate, issuer) : null;
    }

    /** By the list's service itself, or by a CA that it certified. What the library believes is not asked. */
    private static boolean issuedByTrusted(
            CertificateToken certificate, CertificateToken issuer, CertificateSource trusted) {
        if (issuer == null || !certificate.isSignedBy(issuer)) {
            return false;
        }
        return isListed(issuer, trusted)
                || issuer.isCA()
                        && trusted.getBySubject(issuer.getIssuer()).stream().anyMatch(issuer::isSignedBy);
    }

    private static boolean isListed(CertificateToken issuer, CertificateSource trusted) {
        return trusted.getByPublicKey(issuer.getPublicKey()).stream()
                .anyMatch(listed -> listed.getSubject().equals(issuer.getSubject()));
    }
}
