package lv.viis.chassis.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.viis.chassis.language.Wording;

/**
 * The one rule for mail addresses (RFC 5321 4.1.2, dot-atoms only): nothing that could be read as a second address, and
 * a domain with a dot in it, in letters of any language or in the form {@code xn--…} (RFC 5890).
 */
public final class EmailAddresses {

    private static final Wording NO_ADDRESS = new Wording("is not an e-mail address", "nav e-pasta adrese");
    private static final int LONGEST = 254;

    /** Without SMTPUTF8 (RFC 6531), which few take, letters before the sign are ASCII's. */
    private static final Pattern LOCAL =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private EmailAddresses() {}

    /** What is wrong with it, in words; empty if it is an address, or null. */
    public static Optional<Wording> fault(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var line = Text.fault(text).or(() -> Text.hidden(text).map(Faults::hidden));
        return line.isPresent() || deliverable(text).isPresent() ? line : Optional.of(NO_ADDRESS);
    }

    /** As a mail server takes it, its domain in ASCII; empty if none could. */
    public static Optional<String> deliverable(String text) {
        var at = text == null ? -1 : text.lastIndexOf('@');
        if (at < 0 || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return Domains.ascii(text.substring(at + 1))
                .filter(domain -> domain.indexOf('.') > 0)
                .map(domain -> text.substring(0, at + 1) + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    /**
     * The same for all ways to write one address: capitals, letters in parts, the domain in either of its forms (RFC
     * 5890). For comparing, not for sending; what is no address is taken as it stands.
     */
    public static String comparable(String text) {
        return deliverable(text.strip())
                .orElse(Normalizer.normalize(text.strip(), Normalizer.Form.NFC))
                .toLowerCase(Locale.ROOT);
    }
}
