package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.revocation.Revocation;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.OfflineRevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Revocation data that was fetched for a file and is not in it: of the last stamp's unit above all, where the list names
 * only its CA. Years later nobody answers for that unit any more.
 *
 * @param answers DER of OCSP responses
 * @param lists DER of revocation lists
 */
record KeptRevocation(List<byte[]> answers, List<byte[]> lists) {

    private static final Logger LOG = Logger.getLogger(KeptRevocation.class);

    static final KeptRevocation NONE = new KeptRevocation(List.of(), List.of());

    KeptRevocation with(List<byte[]> moreAnswers, List<byte[]> moreLists) {
        return new KeptRevocation(union(answers, moreAnswers), union(lists, moreLists));
    }

    /** Lets the verifier look here where nobody else answers. */
    CertificateVerifier behind(CertificateVerifier verifier) {
        verifier.setOcspSource(either(verifier.getOcspSource(), answerSource()));
        verifier.setCrlSource(either(verifier.getCrlSource(), listSource()));
        return verifier;
    }

    /** Lets the verifier look here and nowhere else. */
    CertificateVerifier insteadOf(CertificateVerifier verifier) {
        verifier.setOcspSource(newest(answerSource()));
        verifier.setCrlSource(newest(listSource()));
        return verifier;
    }

    private static <R extends Revocation> RevocationSource<R> either(
            RevocationSource<R> asked, OfflineRevocationSource<R> kept) {
        RevocationSource<R> known = newest(kept);
        return (certificate, issuer) -> {
            RevocationToken<R> answer = null;
            try {
                answer = asked == null ? null : asked.getRevocationToken(certificate, issuer);
            } catch (DSSException e) {
                LOG.debug("Nobody answers", e);
            }
            return answer == null ? known.getRevocationToken(certificate, issuer) : answer;
        };
    }

    private static <R extends Revocation> RevocationSource<R> newest(OfflineRevocationSource<R> kept) {
        return (certificate, issuer) -> kept.getRevocationTokens(certificate, issuer).stream()
                .max(Comparator.comparing(RevocationToken::getThisUpdate))
                .orElse(null);
    }

    private ExternalResourcesOCSPSource answerSource() {
        return new ExternalResourcesOCSPSource(streams(answers));
    }

    private ExternalResourcesCRLSource listSource() {
        return new ExternalResourcesCRLSource(streams(lists));
    }

    private static InputStream[] streams(List<byte[]> contents) {
        return contents.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new);
    }

    private static List<byte[]> union(List<byte[]> known, List<byte[]> more) {
        var all = new ArrayList<>(known);
        more.stream()
                .filter(one -> known.stream().noneMatch(other -> java.util.Arrays.equals(one, other)))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
