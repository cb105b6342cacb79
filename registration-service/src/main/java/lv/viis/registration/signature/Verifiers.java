package lv.viis.registration.signature;

import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** What the signature library trusts and where it may connect to: said in one place, because it is what is attacked. */
@ApplicationScoped
class Verifiers {
    private final TrustedLists lists;
    private final RevocationNetwork network;

    @Inject
    Verifiers(TrustedLists lists, RevocationNetwork network) {
        this.lists = lists;
        this.network = network;
    }

    /** Without any network. */
    Verifiers(TrustedLists lists) {
        this(lists, new RevocationNetwork(List.of(), Duration.ZERO));
    }

    /**
     * For judging a file. Certificates are never fetched. Revocation data is, where a file lacks it (level T), by the
     * rules of {@link RevocationNetwork}: addresses in anybody's certificate do not decide where this service connects to.
     *
     * @throws TrustListStale if whom to trust is not known
     */
    CertificateVerifier forJudging() {
        var verifier = new CommonCertificateVerifier();
        var trusted = lists.certificates();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(network.ocsp(trusted));
        verifier.setCrlSource(network.crl(trusted));
        return verifier;
    }
}
