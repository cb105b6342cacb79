package lv.viis.registration.lettertext;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.viis.registration.signature.SignatureBox;

/** Writes a letter: the wording in force, filled in, inside the frame that all letters share. */
@ApplicationScoped
public class WriteLetter {

    static final String TEXT_VERSION = "2026-1";

    /** Where the frame draws it, on every page: 28 mm from the left, 20 mm from the bottom, 78 mm by 28 mm. */
    static final SignatureBox BOX = new SignatureBox(79.4f, 56.7f, 301.2f, 136.0f);

    private static final Pattern HEADING = Pattern.compile("<h1>(.*?)</h1>", Pattern.DOTALL);

    private final RenderText renderText;
    private final MakePdf makePdf;
    private final String frame = Resources.read("frame.html");

    WriteLetter(RenderText renderText, MakePdf makePdf) {
        this.renderText = renderText;
        this.makePdf = makePdf;
    }

    public Written write(LetterContent content) {
        var wording = Resources.read(LetterSample.of(content).slug() + ".lv.html");
        var body = renderText.render(wording, LetterData.of(content));
        var mark = "VIIS:" + content.code() + ":" + content.letterId();
        var html = renderText.render(
                frame,
                Map.of(
                        "lang",
                        "lv",
                        "title",
                        new RawString(title(body)),
                        "keywords",
                        mark,
                        "signHere",
                        "Vieta redzamam elektroniskajam parakstam",
                        "about",
                        List.of(
                                "Vēstules kods: " + content.code(),
                                "Redakcija: " + content.version() + ", teksts " + TEXT_VERSION,
                                "Izdota: " + LetterData.day(content.issuedOn()),
                                "Parakstāma līdz: " + LetterData.day(content.expiresOn()),
                                content.letterId().toString()),
                        "qr",
                        QrCode.dataUri(mark),
                        "qrText",
                        "Vēstules kods " + content.code(),
                        "body",
                        new RawString(body)));
        return new Written(makePdf.make(html, content.issuedOn()), TEXT_VERSION, BOX);
    }

    private static String title(String body) {
        var heading = HEADING.matcher(body);
        return heading.find() ? heading.group(1).replaceAll("\\s+", " ").trim() : "";
    }
}
