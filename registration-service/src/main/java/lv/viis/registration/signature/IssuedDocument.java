package lv.viis.registration.signature;

/**
 * A letter, or an attachment registered with it, as it was issued: what a signed file may hold.
 *
 * @param content byte for byte as issued
 * @param box where a visible signature is welcome in a PDF; null: nowhere
 */
public record IssuedDocument(byte[] content, SignatureBox box) {}
