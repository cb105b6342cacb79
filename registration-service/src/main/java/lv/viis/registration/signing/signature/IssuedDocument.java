package lv.viis.registration.signing.signature;

import java.util.HexFormat;

/**
 * A letter, or a document registered with it, as it was issued: what a signed file may hold.
 *
 * @param content byte for byte as issued; null for what may lie beside others in a container and is known by its digest
 * @param box where a visible signature is welcome in a PDF; null: nowhere
 * @param sha256 of the content, lower-case hex
 */
public record IssuedDocument(byte[] content, SignatureBox box, String sha256) {

    public IssuedDocument(byte[] content, SignatureBox box) {
        this(content, box, Sha256.hex(content));
    }

    /** Something else that a container may hold, so that its content need not be there to be compared. */
    public static IssuedDocument beside(byte[] sha256) {
        return new IssuedDocument(null, null, HexFormat.of().formatHex(sha256));
    }
}
