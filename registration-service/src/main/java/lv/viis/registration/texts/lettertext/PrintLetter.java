package lv.viis.registration.texts.lettertext;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Prints a filled-in wording inside the frame that all letters share: foot, signature box, code. */
@ApplicationScoped
class PrintLetter {

    /** It alone may hold no markup: it is the document's title as well. */
    private static final Pattern HEADING = Pattern.compile("<h1>([^<]*)</h1>");

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    /** It knows maps, lists and texts, and calls nothing of Java. */
    private final Engine engine = Engine.builder()
            .addValueResolvers(
                    ValueResolvers.mapperResolver(), ValueResolvers.mapResolver(), ValueResolvers.rawResolver())
            .addSectionHelpers(new IfSectionHelper.Factory(), new LoopSectionHelper.Factory())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();

    private final MakePdf makePdf;
    private final String frame = Resources.read("frame.html");

    PrintLetter(MakePdf makePdf) {
        this.makePdf = makePdf;
    }

    /** With the letter's code, for people and machines. */
    byte[] letter(LetterText text, LetterContent content) {
        var words = words(text.lang);
        var about = List.of(
                words.getString("code") + ": " + content.code(),
                words.getString("version") + ": " + content.version() + ", " + wording(words, text),
                words.getString("issued") + ": " + LetterData.day(content.issuedOn()),
                words.getString("until") + ": " + LetterData.day(content.expiresOn()),
                content.letterId().toString());
        return print(
                text,
                LetterData.of(content),
                "letter",
                about,
                "VIIS:" + content.code() + ":" + content.letterId(),
                content.issuedOn());
    }

    /** To be filled in by hand: lines in place of what a letter says, and no code. */
    byte[] blank(LetterText text) {
        var words = words(text.lang);
        return print(
                text,
                LetterData.blank(text.sample),
                "form",
                List.of(words.getString("blank"), wording(words, text)),
                null,
                text.validFrom);
    }

    /** As letters in it will look, said to be none. */
    byte[] preview(LetterText text, LocalDate today) {
        var words = words(text.lang);
        return print(
                text,
                LetterData.of(SampleContent.of(text.sample, 1)),
                "letter",
                List.of(words.getString("preview"), wording(words, text)),
                null,
                today);
    }

    /** What fills the frame, as HTML; in NFC, in which the font has its letters, also where it was written otherwise. */
    String body(LetterText text, Map<String, Object> data) {
        return Normalizer.normalize(filledIn(text.template, data), Normalizer.Form.NFC);
    }

    static String title(String body) {
        var heading = HEADING.matcher(body);
        return heading.find() ? heading.group(1).replaceAll("\\s+", " ").strip() : "";
    }

    private byte[] print(
            LetterText text, Map<String, Object> data, String look, List<String> about, String mark, LocalDate day) {
        var words = words(text.lang);
        var body = body(text, data);
        var framed = new HashMap<String, Object>();
        framed.put("lang", text.lang);
        framed.put("look", look);
        framed.put("title", new RawString(title(body)));
        framed.put("keywords", mark == null ? "" : mark);
        framed.put("signHere", words.getString("signHere"));
        framed.put("about", about);
        framed.put("qr", mark == null ? "" : QrCode.dataUri(mark));
        framed.put("qrText", mark == null ? "" : words.getString("code") + " " + mark);
        framed.put("body", new RawString(body));
        var said = String.join("\n", about) + framed.get("signHere") + framed.get("qrText") + TextMarkup.words(body);
        return makePdf.make(filledIn(frame, framed), said, day);
    }

    private String filledIn(String template, Map<String, Object> data) {
        return engine.parse(template, HTML).instance().data(data).render();
    }

    private static String wording(ResourceBundle words, LetterText text) {
        return words.getString("wording") + " " + text.version;
    }

    private static ResourceBundle words(String lang) {
        return ResourceBundle.getBundle("letter-texts.frame", Locale.forLanguageTag(lang));
    }
}
