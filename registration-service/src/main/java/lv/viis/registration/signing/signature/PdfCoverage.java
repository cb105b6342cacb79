package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import java.util.Collection;
import java.util.Set;

/** A PDF that the gate let pass: it is the issued one, with signatures over all that came before each of them. */
record PdfCoverage(IssuedDocument issued) implements Coverage {

    @Override
    public SignedFile.Format format() {
        return SignedFile.Format.PADES;
    }

    @Override
    public Set<String> documents() {
        return Set.of(issued.sha256());
    }

    @Override
    public void require(Collection<SignatureWrapper> signatures) {
        if (!signatures.stream().allMatch(PdfCoverage::isWhole)) {
            throw SignatureBroken.ofPdf();
        }
    }

    private static boolean isWhole(SignatureWrapper signature) {
        return signature.isSignatureIntact()
                && signature.getDigestMatchers().stream()
                        .allMatch(digest -> digest.isDataFound() && digest.isDataIntact())
                && signature.getPDFRevision() != null
                && signature.getPDFRevision().isSignatureByteRangeValid()
                && signature.getPDFRevision().isPdfSignatureDictionaryConsistent();
    }
}
