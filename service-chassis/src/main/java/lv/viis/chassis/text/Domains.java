package lv.viis.chassis.text;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of hosts in both their forms (RFC 5890): {@code ādaži.lv} and {@code xn--dai-uqa21c.lv}. */
final class Domains {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** Java's rules of 2003 make other names of these than those of 2010 do: such a host is named by its {@code xn--}. */
    private static final Pattern NOT_ALIKE = Pattern.compile("[\u00DF\u03C2\u1E9E]");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST = 253;

    private Domains() {}

    /** In ASCII; empty if no host can have that name. */
    static Optional<String> ascii(String name) {
        // Hidden characters would be dropped on the way to ASCII, and another name would remain.
        if (Text.hidden(name).isPresent()
                || Text.fault(name).isPresent()
                || NOT_ALIKE.matcher(name).find()) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED);
            return ascii.length() <= LONGEST && isName(ascii) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isName(String ascii) {
        var labels = ascii.split("\\.", -1);
        for (var label : labels) {
            if (!LABEL.matcher(label).matches() || !isOfLetters(label)) {
                return false;
            }
        }
        return labels.length == 1 || !NUMBER.matcher(labels[labels.length - 1]).matches();
    }

    /** What begins with {@code xn--} stands for letters that can be seen; newer ones than Java knows stay as they are. */
    private static boolean isOfLetters(String label) {
        return Text.hidden(IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED)).isEmpty();
    }
}
