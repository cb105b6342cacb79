package lv.viis.support.ticket;

import java.security.SecureRandom;

/** Makes the codes by which people name tickets on the telephone: eight characters that are not mistaken. */
final class TicketCode {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without 0 and O, 1, I and L, U and V: about 5 · 10¹¹ codes. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";

    private static final int LENGTH = 8;

    private TicketCode() {}

    static String next() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
