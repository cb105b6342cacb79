package lv.viis.registration.signature;

import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;

/** What the signature library trusts and where it may connect to: said in one place, because it is what is attacked. */
@ApplicationScoped
class Verifiers {
    private final TrustedLists lists;

    Verifiers(TrustedLists lists) {
        this.lists = lists;
    }

    /**
     * For judging a file. Nothing is fetched: a file brings its own revocation data (LT level), and addresses in
     * somebody's certificate do not decide where this service connects to.
     *
     * @throws TrustListStale if whom to trust is not known
     */
    CertificateVerifier forJudging() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(lists.certificates());
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(null);
        return verifier;
    }
}
