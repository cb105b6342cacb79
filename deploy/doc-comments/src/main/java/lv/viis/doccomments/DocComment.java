package lv.viis.doccomments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A doc comment as Markdown: its text, and what it says of each parameter. */
final class DocComment {

    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*(?=@\\w)");
    private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\w+)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+#?([\\w.#]+)(?:\\([^)]*\\))?(?:\\s+([^}]*))?}");
    private static final Pattern SENTENCE = Pattern.compile("\\.(?=\\s|$)");

    private final String text;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** @param comment as {@code Elements.getDocComment} gives it; null where there is none */
    DocComment(String comment) {
        var blocks = new ArrayList<>(List.of(BLOCK.split(comment == null ? "" : comment)));
        text = blocks.isEmpty() || blocks.get(0).strip().startsWith("@") ? "" : markdown(blocks.remove(0));
        for (var block : blocks) {
            var parameter = PARAMETER.matcher(block.strip());
            if (parameter.matches()) {
                parameters.put(parameter.group(1), markdown(parameter.group(2)));
            }
        }
    }

    String text() {
        return text;
    }

    String firstSentence() {
        var paragraph = text.split("\n", 2)[0];
        var end = SENTENCE.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.end()) : paragraph;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    private static String markdown(String html) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph : html.split("<p>")) {
            var line = paragraph.strip().replaceAll("\\s+", " ");
            line = CODE.matcher(line).replaceAll(found -> code(found.group(1)));
            line = LINK.matcher(line)
                    .replaceAll(found ->
                            found.group(2) == null ? code(found.group(1).replace('#', '.')) : quoted(found.group(2)));
            if (!line.isEmpty()) {
                paragraphs.add(line);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String code(String code) {
        return quoted('`' + code.strip() + '`');
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
