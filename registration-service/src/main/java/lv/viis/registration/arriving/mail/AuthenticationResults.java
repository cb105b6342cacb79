package lv.viis.registration.arriving.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the mail server that received a mail found out about its sender (RFC 8601). Anybody can write such a field into a
 * mail; the server's own is the topmost of those with its name, as it is added on top.
 */
final class AuthenticationResults {

    /** A method and its result in lower case, such as {@code dmarc} and {@code fail}. */
    private record Result(String method, String value) {}

    /** @param quoted whether it was, so that nothing in it is a sign */
    private record Token(String text, boolean quoted) {

        boolean is(String sign) {
            return !quoted && text.equals(sign);
        }
    }

    private static final String SIGNS = ";=/";

    private final String server;
    private final List<Result> results;

    private AuthenticationResults(String server, List<Result> results) {
        this.server = server;
        this.results = results;
    }

    /** @param fields from the top, whoever wrote them; folded or not */
    static Optional<AuthenticationResults> of(String server, List<String> fields) {
        return fields.stream()
                .map(AuthenticationResults::parse)
                .flatMap(Optional::stream)
                .filter(field -> field.server.equalsIgnoreCase(server))
                .findFirst();
    }

    boolean isDmarcFailed() {
        return results.contains(new Result("dmarc", "fail"));
    }

    /** Empty if it names no server, or is of a version that is not known. */
    private static Optional<AuthenticationResults> parse(String field) {
        var parts = parts(tokens(field));
        var head = parts.get(0);
        if (head.isEmpty() || head.size() > 1 && !head.get(1).is("1")) {
            return Optional.empty();
        }
        return Optional.of(new AuthenticationResults(
                head.get(0).text(),
                parts.stream()
                        .skip(1)
                        .map(AuthenticationResults::result)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    /** {@code method[/version]=result}; reasons and properties behind it are of no account here. */
    private static Optional<Result> result(List<Token> part) {
        var at = part.size() > 2 && part.get(1).is("/") ? 3 : 1;
        if (part.size() < at + 2
                || !part.get(at).is("=")
                || at == 3 && !part.get(2).is("1")) {
            return Optional.empty();
        }
        return Optional.of(new Result(
                part.get(0).text().toLowerCase(Locale.ROOT),
                part.get(at + 1).text().toLowerCase(Locale.ROOT)));
    }

    private static List<List<Token>> parts(List<Token> tokens) {
        var parts = new ArrayList<List<Token>>();
        parts.add(new ArrayList<>());
        for (var token : tokens) {
            if (token.is(";")) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(token);
            }
        }
        return parts;
    }

    /** Comments left out; what is not closed goes to the end. */
    private static List<Token> tokens(String field) {
        var tokens = new ArrayList<Token>();
        var at = 0;
        while (at < field.length()) {
            var sign = field.charAt(at);
            if (sign == '(') {
                at = behindComment(field, at);
            } else if (sign == '"') {
                var text = new StringBuilder();
                at = behindQuoted(field, at, text);
                tokens.add(new Token(text.toString(), true));
            } else if (SIGNS.indexOf(sign) >= 0) {
                tokens.add(new Token(String.valueOf(sign), false));
                at++;
            } else if (isBlank(sign)) {
                at++;
            } else {
                var from = at;
                while (at < field.length() && isWord(field.charAt(at))) {
                    at++;
                }
                tokens.add(new Token(field.substring(from, at), false));
            }
        }
        return tokens;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
    }

    private static boolean isWord(char sign) {
        return !isBlank(sign) && sign != '(' && sign != '"' && SIGNS.indexOf(sign) < 0;
    }

    private static int behindComment(String field, int from) {
        var depth = 0;
        for (var at = from; at < field.length(); at++) {
            switch (field.charAt(at)) {
                case '(' -> depth++;
                case ')' -> {
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                case '\\' -> at++;
                default -> {
                    // Text of the comment.
                }
            }
        }
        return field.length();
    }

    private static int behindQuoted(String field, int from, StringBuilder text) {
        for (var at = from + 1; at < field.length(); at++) {
            var sign = field.charAt(at);
            if (sign == '"') {
                return at + 1;
            }
            if (sign == '\\' && at + 1 < field.length()) {
                sign = field.charAt(++at);
            }
            text.append(sign);
        }
        return field.length();
    }
}
