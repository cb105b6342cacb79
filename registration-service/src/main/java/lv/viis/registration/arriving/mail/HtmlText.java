package lv.viis.registration.arriving.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lv.viis.chassis.text.Text;
import lv.viis.registration.signing.foreignfile.Meter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an HTML page as it is read: what stands within a line together, what stands below each other in lines. */
final class HtmlText {

    /** Chars, of which each three may become an object; pictures and styles in the page are left out before. */
    private static final int LONGEST = 500_000;

    private static final Pattern PICTURES = Pattern.compile("(?i)data:[a-z0-9/+.-]{1,60};base64,[a-z0-9+/=\\s]*+");
    private static final Set<String> NOT_SHOWN = Set.of("head", "script", "style", "template");
    private static final Set<String> CELLS = Set.of("td", "th", "li", "option");
    private static final Pattern INVISIBLE = Pattern.compile(
            "(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all|font-size\\s*:\\s*0(px|pt|em|%)?\\s*(;|!|$))");

    private HtmlText() {}

    static String of(String html) {
        Meter.required().check();
        var page = without(
                "<!--",
                "-->",
                without("<style", "</style>", PICTURES.matcher(html).replaceAll("")));
        var text = new StringBuilder();
        Jsoup.parse(Text.shortened(page, LONGEST)).filter(new Reading(text));
        return text.toString();
    }

    private static String without(String from, String to, String page) {
        var lower = page.toLowerCase(Locale.ROOT);
        if (lower.length() != page.length()) {
            return page;
        }
        var rest = new StringBuilder();
        var at = 0;
        for (var start = lower.indexOf(from); start >= 0; start = lower.indexOf(from, at)) {
            var end = lower.indexOf(to, start + from.length());
            if (end < 0) {
                break;
            }
            rest.append(page, at, start);
            at = end + to.length();
        }
        return rest.append(page, at, page.length()).toString();
    }

    private record Reading(StringBuilder text) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
            } else if (node instanceof Element element) {
                if (isInvisible(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                breakAt(element);
                // Where pictures are not loaded, this is what stands there.
                text.append(element.normalName().equals("img") ? element.attr("alt") : "");
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                breakAt(element);
            }
            return FilterResult.CONTINUE;
        }

        private void breakAt(Element element) {
            if (CELLS.contains(element.normalName())) {
                text.append(' ');
            } else if (element.isBlock() || element.normalName().equals("br")) {
                text.append('\n');
            }
        }

        private static boolean isInvisible(Element element) {
            return NOT_SHOWN.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || INVISIBLE.matcher(element.attr("style")).find();
        }
    }
}
