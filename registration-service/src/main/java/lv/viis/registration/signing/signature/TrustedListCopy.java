package lv.viis.registration.signing.signature;

/**
 * A trusted list that was found good.
 *
 * @param content the signed XML, byte for byte
 */
public record TrustedListCopy(String url, byte[] content) {}
