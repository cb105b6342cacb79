package lv.viis.registration.notification;

import java.util.regex.Pattern;

/** What an address must look like before a mail server is bothered with it. */
final class MailAddress {

    /** No blank, quote, bracket, comma or control character: nothing that could be read as a second address. */
    private static final Pattern USABLE =
            Pattern.compile("[^\\s\\p{Cntrl}\"<>(),:;@\\[\\]\\\\]{1,64}@[^\\s\\p{Cntrl}\"<>(),:;@\\[\\]\\\\]{1,189}");

    private MailAddress() {}

    static boolean isUsable(String address) {
        return address != null && USABLE.matcher(address).matches();
    }
}
