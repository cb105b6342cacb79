package lv.viis.registration.notification;

import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import lv.viis.registration.document.Documents;

/** A number for a mail address: enough to count or look up by, too little to tell the address from. */
public final class AddressBucket {

    private AddressBucket() {}

    public static int of(String address) {
        return ByteBuffer.wrap(Documents.sha256(comparable(address).getBytes(StandardCharsets.UTF_8)))
                .getInt();
    }

    /** The same for all ways to write it: capitals, letters in parts, the domain in either of its forms (RFC 5890). */
    static String comparable(String address) {
        var lower = Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = lower.lastIndexOf('@');
        return lower.substring(0, at + 1) + domain(lower.substring(at + 1));
    }

    private static String domain(String written) {
        try {
            return IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}
