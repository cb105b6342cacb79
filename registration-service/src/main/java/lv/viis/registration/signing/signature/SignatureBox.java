package lv.viis.registration.signing.signature;

/**
 * The printed place for a visible signature, the same on every page; in PDF points from the lower left corner.
 */
public record SignatureBox(float left, float bottom, float right, float top) {}
