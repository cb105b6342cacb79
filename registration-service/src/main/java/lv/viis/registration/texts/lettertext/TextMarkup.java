package lv.viis.registration.texts.lettertext;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.viis.chassis.language.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What markup a text may use: headings, paragraphs, lists and tables, well-formed, and nothing that runs, loads, links
 * or styles. A section in braces opens and closes within one element, so that every filling-in is well-formed too.
 */
final class TextMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "h1", "h2", "h3", "p", "br", "div", "span", "strong", "b", "em", "i", "ol", "ul", "li", "table", "caption",
            "thead", "tbody", "tr", "th", "td");

    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "class", Pattern.compile("[a-z -]{0,60}"),
            "scope", Pattern.compile("row|col"),
            "lang", Pattern.compile("[a-z]{2}"),
            "colspan", Pattern.compile("[1-9]"),
            "rowspan", Pattern.compile("[1-9]"));

    private static final Pattern SECTION = Pattern.compile("\\{(#if|#for|#else|/if|/for)");
    private static final int MAX_DEPTH = 20;

    private final List<Wording> faults = new ArrayList<>();

    private TextMarkup() {}

    static List<Wording> faults(String template) {
        var markup = new TextMarkup();
        try {
            markup.read(parse("<body>" + template + "</body>"), 0);
        } catch (SAXException e) {
            markup.faults.add(new Wording(
                    "is not well-formed XHTML: " + e.getMessage(), "nav pareizi veidots XHTML: " + e.getMessage()));
        }
        return markup.faults;
    }

    /** What a filled-in text says, without its markup. */
    static String words(String body) {
        try {
            return parse("<body>" + body + "</body>").getTextContent();
        } catch (SAXException e) {
            throw new IllegalStateException("a text is not well-formed", e);
        }
    }

    private static Element parse(String xml) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Element element, int depth) {
        if (depth > MAX_DEPTH) {
            faults.add(new Wording("has elements too deep in each other", "satur pārāk dziļi ligzdotus elementus"));
            return;
        }
        if (depth > 0 && !ELEMENTS.contains(element.getTagName())) {
            faults.add(new Wording(
                    "uses <" + element.getTagName() + ">, which a text may not",
                    "lieto <" + element.getTagName() + ">, ko tekstā nedrīkst"));
        }
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var allowed = ATTRIBUTES.get(attribute.getNodeName());
            if (allowed == null || !allowed.matcher(attribute.getNodeValue()).matches()) {
                faults.add(new Wording(
                        "uses " + attribute.getNodeName() + " in <" + element.getTagName() + ">, which a text may not",
                        "lieto " + attribute.getNodeName() + " elementā <" + element.getTagName()
                                + ">, ko tekstā nedrīkst"));
            }
        }
        var words = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                read(inner, depth + 1);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                words.append(child.getNodeValue());
            } else {
                faults.add(new Wording(
                        "has a comment, an instruction or raw data in <" + element.getTagName() + ">",
                        "satur komentāru, instrukciju vai neapstrādātus datus elementā <" + element.getTagName()
                                + ">"));
            }
        }
        readSections(element, words);
    }

    private void readSections(Element element, CharSequence words) {
        var open = new ArrayDeque<String>();
        var section = SECTION.matcher(words);
        while (section.find()) {
            var mark = section.group(1);
            if (mark.equals("#else") ? !"if".equals(open.peek()) : mark.startsWith("/") && open.isEmpty()) {
                open.push("other");
                break;
            }
            if (mark.startsWith("/")) {
                open.pop();
            } else if (!mark.equals("#else")) {
                open.push(mark.substring(1));
            }
        }
        if (!open.isEmpty()) {
            faults.add(new Wording(
                    "has a section in <" + element.getTagName() + "> that does not open and close there",
                    "satur sadaļu, kas neatveras un neaizveras elementā <" + element.getTagName() + ">"));
        }
    }
}
