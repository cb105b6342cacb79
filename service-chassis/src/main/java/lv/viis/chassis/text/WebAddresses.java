package lv.viis.chassis.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.viis.chassis.language.Wording;

/**
 * The one rule for addresses of the web: http or https, a host by name or number, no user in it; host and path may be in
 * letters of any language (RFC 3987).
 */
public final class WebAddresses {

    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?)://(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#:@\\[\\]]+)(?<port>:[0-9]{1,5})?(?<rest>[/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\[.*]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private static final Wording NO_ADDRESS = new Wording(
            "is not a web address that begins with http:// or https://",
            "nav tīmekļa adrese, kas sākas ar http:// vai https://");
    private static final int HIGHEST_PORT = 65_535;

    private WebAddresses() {}

    /** What is wrong with it, in words; empty if it is an address, or null. */
    public static Optional<Wording> fault(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var line = Text.fault(text).or(() -> Text.hidden(text).map(Faults::hidden));
        return line.isPresent() || ascii(text).isPresent() ? line : Optional.of(NO_ADDRESS);
    }

    /** As a program calls it, all in ASCII; empty if it is no such address. */
    public static Optional<URI> ascii(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches() || Text.hidden(text).isPresent()) {
            return Optional.empty();
        }
        return host(parts.group("host")).flatMap(host -> {
            try {
                var uri = new URI(parts.group("scheme") + "://" + host + or(parts.group("port"))
                                + or(parts.group("rest")))
                        .parseServerAuthority();
                if (uri.getPort() > HIGHEST_PORT) {
                    return Optional.empty();
                }
                return Optional.of(URI.create(uri.toASCIIString()));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> host(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(text) : Domains.ascii(text);
    }

    private static String or(String part) {
        return part == null ? "" : part;
    }
}
