package lv.viis.chassis.caller;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.viis.chassis.problem.KeyNotProved;

/**
 * A proof that a client holds a key (DPoP, RFC 9449, 4.2), as it was signed; only its address ({@code htu}) reads in its
 * normal form. So two spellings of one address are one (RFC 3986, 6.2.2 and 6.2.3), and query and fragment do not count
 * (RFC 9449, 4.3).
 */
public final class KeyProof extends SignedJWT {

    /** How a proof may be signed. */
    public static final Set<JWSAlgorithm> ALGORITHMS =
            KeyNotProved.ALGORITHMS.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());

    private static final String ADDRESS = "htu";
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private KeyProof(Base64URL header, Base64URL payload, Base64URL signature) throws ParseException {
        super(header, payload, signature);
    }

    /** @throws ParseException if it is no signed token */
    public static KeyProof parse(String text) throws ParseException {
        var parts = SignedJWT.parse(text).getParsedParts();
        return new KeyProof(parts[0], parts[1], parts[2]);
    }

    @Override
    public JWTClaimsSet getJWTClaimsSet() throws ParseException {
        var claims = super.getJWTClaimsSet();
        return claims != null && claims.getClaim(ADDRESS) instanceof String address
                ? new JWTClaimsSet.Builder(claims)
                        .claim(ADDRESS, normal(address))
                        .build()
                : claims;
    }

    /** The address of a request in the form in which proofs are compared with it. */
    public static URI address(URI request) {
        return URI.create(normal(request.toString()));
    }

    /** What is no address of the web stays as it is, and is no request's. */
    static String normal(String text) {
        URI address;
        try {
            address = new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException e) {
            return text;
        }
        if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return text;
        }
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
        var port = address.getPort() == usual || address.getPort() == -1 ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port
                + withoutDots(unescaped(address.getRawPath()));
    }

    /** RFC 3986, 6.2.2.1 and 6.2.2.2. */
    private static String unescaped(String path) {
        return ESCAPE.matcher(path).replaceAll(escape -> {
            var character = (char) Integer.parseInt(escape.group(1), 16);
            var unreserved =
                    character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
            return unreserved ? Character.toString(character) : escape.group().toUpperCase(Locale.ROOT);
        });
    }

    /** RFC 3986, 5.2.4; {@code URI.normalize} leaves dots at the beginning, and takes away empty segments. */
    private static String withoutDots(String path) {
        var kept = new ArrayDeque<String>();
        var last = "";
        var beginning = path.startsWith("/") ? 1 : 0;
        for (var segment : path.substring(beginning).split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        if (last.equals(".") || last.equals("..")) {
            kept.addLast("");
        }
        return "/" + String.join("/", kept);
    }
}
