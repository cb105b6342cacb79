package lv.viis.registration.texts.lettertext;

import lv.viis.registration.signing.signature.SignatureBox;

/**
 * A letter as it was written.
 *
 * @param pdf ends with the end mark and one line feed, where a signature may begin
 * @param textVersion of its wording
 * @param box the place for a visible signature, on every page
 */
public record Written(byte[] pdf, String textVersion, SignatureBox box) {}
