package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the signature library trusts and where it may connect to: said in one place, because it is what is attacked. */
@ApplicationScoped
public class Verifiers {
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

    /**
     * For what was found good once, and shall be for long: trusts what is trusted now and what was then.
     *
     * @param trustedThen what the lists said when the file was found good
     * @throws TrustListStale if whom to trust is not known
     */
    public CertificateVerifier forArchive(CertificateSource trustedThen) {
        var verifier = forJudging();
        verifier.setTrustedCertSources(lists.certificates(), trustedThen);
        return verifier;
    }

    /** The lists that are trusted now, as they were signed. */
    public List<TrustedListCopy> lists() {
        return lists.copies();
    }

    /** Certificates of the services that are trusted now, by their SHA-256. */
    public Set<String> trustedNow() {
        return lists.certificates().getCertificates().stream()
                .map(certificate -> Sha256.hex(certificate.getEncoded()))
                .collect(Collectors.toSet());
    }

    /** The time stamping authority at that address, and no other place. */
    public TSPSource stampsOf(URI authority, Duration timeout) {
        var host = authority.getPort() < 0 ? authority.getHost() : authority.getHost() + ":" + authority.getPort();
        var source = new OnlineTSPSource(
                authority.toString(), new AllowedHosts(List.of(host), timeout, "application/timestamp-query"));
        source.setNonceSource(new SecureRandomNonceSource());
        return source;
    }
}
