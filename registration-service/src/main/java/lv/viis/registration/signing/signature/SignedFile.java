package lv.viis.registration.signing.signature;

import java.util.List;
import java.util.Set;

/**
 * A signed file that was found good: who signed the issued documents in it, and the evidence of it.
 *
 * @param signers natural persons with a qualified signature and a qualified time stamp, at least one; each signed
 *     every document of the file
 * @param notCounted good seals beside them; they prove nothing about a person
 * @param sha256 of the bytes received, lower-case hex
 * @param documents SHA-256 of the issued documents that the file holds, lower-case hex
 * @param simpleReport the verdict of DSS as XML, UTF-8
 * @param detailedReport how DSS came to it, as XML, UTF-8
 */
public record SignedFile(
        Format format,
        List<Signer> signers,
        List<Signer> notCounted,
        String sha256,
        Set<String> documents,
        byte[] simpleReport,
        byte[] detailedReport) {

    /** Formats of signed files, by where the signature is. */
    public enum Format {
        /** A container (.asice, .edoc) with XAdES signatures beside the files. */
        ASIC_E(ContainerGate.TYPE),
        /** A PDF with the signatures in it. */
        PADES(FileType.PDF.mediaType());

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /** Of the file, by its content. */
    public String mediaType() {
        return format.mediaType;
    }

    /** @throws SignedDataIsNotTheLetter if the document, by its SHA-256 (32 bytes), is not in the file */
    public void requireDocument(byte[] documentSha256) {
        if (!documents.contains(java.util.HexFormat.of().formatHex(documentSha256))) {
            throw SignedDataIsNotTheLetter.anotherLetter();
        }
    }
}
