package lv.viis.chassis.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an operation is called, by the name of its method and by what its path is about: {@code revoke} at
 * {@code POST /v1/grants/{id}/revocation} is {@code revokeGrant}, {@code list} at {@code GET /v1/tickets/{id}/messages} is
 * {@code listTicketMessages}, {@code endLogins} at {@code POST /v1/people/{id}/session-end} is {@code endLoginsOfPerson}.
 */
final class OperationNames {

    private static final Set<String> PARTICLES = Set.of("Back", "Off", "For", "All", "Several", "Every");

    /** What a path begins with whatever it is about. */
    private static final Pattern FRAME = Pattern.compile("v\\d+|scim|oauth2|\\.well-known|access");

    private static final Map<String, String> IRREGULAR = Map.of("People", "Person", "Me", "My");

    private OperationNames() {}

    /** @param path as the document writes it */
    static String of(String method, String verb, String path) {
        var segments = Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .dropWhile(segment -> FRAME.matcher(segment).matches())
                .toList();
        var last = segments.get(segments.size() - 1);
        var parent = segments.subList(0, segments.size() - 1).stream()
                .filter(segment -> !isParameter(segment))
                .map(segment -> singular(pascal(segment)))
                .collect(Collectors.joining());
        var whole = isParameter(last) ? parent : parent + pascal(last);
        var object = objectOf(method);
        if (!object.isEmpty()) {
            return whole.endsWith(object)
                    ? method.substring(0, method.length() - object.length()) + whole
                    : parent.isEmpty() ? method : method + "Of" + parent;
        }
        if (isParameter(last) || verb.equals("GET") || method.endsWith("All")) {
            return method + whole;
        }
        // The last word is what is made there, or a noun for what the method does.
        return method + (parent.isEmpty() || isCollection(last) ? parent + singular(pascal(last)) : parent);
    }

    private static boolean isCollection(String segment) {
        return !singular(segment).equals(segment);
    }

    /** The noun in a method's name, such as Keys of replaceKeys; none in sendBack. */
    private static String objectOf(String method) {
        var words = method.split("(?=[A-Z])", 2);
        return words.length == 1 || PARTICLES.contains(words[1]) ? "" : words[1];
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static String pascal(String segment) {
        return Stream.of(segment.split("[^A-Za-z0-9]+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String singular(String noun) {
        if (IRREGULAR.containsKey(noun)) {
            return IRREGULAR.get(noun);
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.matches(".*(ss|as|ch)es")) {
            return noun.substring(0, noun.length() - 2);
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
