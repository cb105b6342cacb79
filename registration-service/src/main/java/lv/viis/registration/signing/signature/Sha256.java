package lv.viis.registration.signing.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as it is written in events and evidence. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lower-case hex. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
