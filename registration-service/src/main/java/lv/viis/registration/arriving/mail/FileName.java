package lv.viis.registration.arriving.mail;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.viis.chassis.text.Text;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;

/** The name of a file in a mail, however its sender wrote it (RFC 2231, or encoded words as many programs do). */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 20;

    /** Letters beyond ASCII as they are, which no standard allowed and many programs send; never gone back in. */
    private static final Pattern AS_WRITTEN = Pattern.compile("(?i)filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private FileName() {}

    /**
     * Null if the part is no file.
     *
     * @param disposition the whole field Content-Disposition as it came, empty if there is none
     */
    static String of(MaximalBodyDescriptor part, String type, String disposition) {
        var name = part.getContentDispositionFilename();
        if (name == null) {
            name = part.getContentTypeParameters().get("name");
        }
        if (name == null) {
            var written = AS_WRITTEN.matcher(disposition);
            name = written.find() ? written.group(1).replaceAll("\\\\(.)", "$1") : null;
        }
        if (name == null || name.isBlank()) {
            return switch (type) {
                case "application/pkcs7-mime", "application/x-pkcs7-mime" -> "smime.p7m";
                case "application/ms-tnef" -> "winmail.dat";
                default -> disposition.toLowerCase(Locale.ROOT).contains("attachment") ? "attachment" : null;
            };
        }
        return clean(DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT));
    }

    /** Without folders, and without what nobody sees; what one sees stays, as the name is only shown. */
    static String clean(String written) {
        var name = Normalizer.normalize(written, Normalizer.Form.NFC);
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = Text.line(last.replaceAll("\\s", " ").replaceAll("[\\p{Cntrl}\\p{Cf}]", ""));
        return plain.isEmpty() ? "attachment" : shortened(plain);
    }

    /** The ending stays, as it may be all that tells what the file is. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.length() <= LONGEST ? name : Text.shortened(name, LONGEST - ending.length()) + ending;
    }
}
