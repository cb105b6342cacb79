package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.spi.DSSUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a container holds nothing but issued documents, and each signature covers all of them (D5). */
final class ContainerCoverage implements Coverage {
    private final Collection<byte[]> payloads;
    private final Set<String> allowed;

    ContainerCoverage(Map<String, byte[]> payloads, List<IssuedDocument> allowed) {
        this.payloads = payloads.values();
        this.allowed = allowed.stream().map(IssuedDocument::sha256).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SignedFile.Format format() {
        return SignedFile.Format.ASIC_E;
    }

    @Override
    public Set<String> documents() {
        return payloads.stream().map(Sha256::hex).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void require(Collection<SignatureWrapper> signatures) {
        if (signatures.stream().anyMatch(ContainerCoverage::isBroken)) {
            throw SignatureBroken.ofContainer();
        }
        if (!allowed.containsAll(documents())) {
            throw SignedDataIsNotTheLetter.inContainer();
        }
        if (!signatures.stream().allMatch(this::coversAll)) {
            throw FileNotCovered.byEach();
        }
    }

    private static boolean isBroken(SignatureWrapper signature) {
        return !signature.isSignatureIntact()
                || references(signature).stream().anyMatch(one -> one.isDataFound() && !one.isDataIntact());
    }

    /**
     * By the digests that are in what was signed: each is one file's, and each file has one. That also leaves no room
     * for a transformation between file and digest, which would let the file say something else than was signed.
     */
    private boolean coversAll(SignatureWrapper signature) {
        var left = new ArrayList<>(payloads);
        return references(signature).stream()
                        .allMatch(reference ->
                                reference.isDataIntact() && removeOne(left, payload -> digestOf(reference, payload)))
                && left.isEmpty();
    }

    private static boolean removeOne(List<byte[]> payloads, java.util.function.Predicate<byte[]> wanted) {
        var found = payloads.stream().filter(wanted).findFirst();
        found.ifPresent(payloads::remove);
        return found.isPresent();
    }

    private static boolean digestOf(XmlDigestMatcher reference, byte[] payload) {
        return Arrays.equals(reference.getDigestValue(), DSSUtils.digest(reference.getDigestMethod(), payload));
    }

    private static List<XmlDigestMatcher> references(SignatureWrapper signature) {
        return signature.getDigestMatchers().stream()
                .filter(matcher -> matcher.getType() == DigestMatcherType.REFERENCE)
                .toList();
    }
}
