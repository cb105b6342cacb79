package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of what signatures bring with them the library has found in a file, and would put together in every way: also
 * what is in time stamps and other signatures, of which a look at XML or PDF sees nothing.
 */
final class TokenCounts {
    private final FileType type;
    private final Set<String> certificates = new HashSet<>();
    private final Set<String> revocationData = new HashSet<>();
    private final Set<String> stamps = new HashSet<>();
    private int signatures;

    private TokenCounts(FileType type) {
        this.type = type;
    }

    /** @throws lv.viis.registration.signing.foreignfile.FileTooCostly if it is too much, before anything of it is judged */
    static void requireFew(SignedDocumentValidator validator, FileType type) {
        new TokenCounts(type).add(validator.getSignatures());
    }

    private void add(List<AdvancedSignature> found) {
        for (var signature : found) {
            Limit.SIGNATURES.require(++signatures, type);
            add(signature);
            add(signature.getCounterSignatures());
        }
    }

    private void add(AdvancedSignature signature) {
        signature
                .getCompleteCertificateSource()
                .getCertificates()
                .forEach(one -> certificates.add(one.getDSSIdAsString()));
        Limit.CERTIFICATES.require(certificates.size(), type);
        signature.getCompleteOCSPSource().getAllRevocationBinaries().forEach(one -> revocationData.add(one.asXmlId()));
        signature.getCompleteCRLSource().getAllRevocationBinaries().forEach(one -> revocationData.add(one.asXmlId()));
        Limit.REVOCATION_DATA.require(revocationData.size(), type);
        // One over the whole document is one of each signature.
        signature.getAllTimestamps().forEach(one -> stamps.add(one.getDSSIdAsString()));
        Limit.TIME_STAMPS.require(stamps.size(), type);
    }
}
