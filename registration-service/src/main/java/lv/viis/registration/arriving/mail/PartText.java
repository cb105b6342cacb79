package lv.viis.registration.arriving.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;

/** The text of a part, as it is read where it is shown. */
final class PartText {

    private PartText() {}

    /** Whether it is read with the mail, if it does not come as a file; XML is some program's file. */
    static boolean isShown(String type) {
        return type.startsWith("text/") && !type.equals("text/xml") || isHtml(type);
    }

    static boolean isText(String type) {
        return type.startsWith("text/") || type.endsWith("xml");
    }

    static String of(MaximalBodyDescriptor part, byte[] bytes) {
        var type = part.getMimeType() == null ? "" : part.getMimeType().toLowerCase(Locale.ROOT);
        var written = new String(bytes, charset(part));
        if (isHtml(type)) {
            return HtmlText.of(written);
        }
        return switch (type) {
            // RFC 1896.
            case "text/enriched", "text/richtext" -> written.replaceAll("<[^<>]{0,100}>", "");
            // RFC 5545, 3.1: a line that goes on begins with a blank.
            case "text/calendar", "text/vcard", "text/x-vcard" -> written.replaceAll("\\r?\\n[ \\t]", "");
            default -> written;
        };
    }

    private static boolean isHtml(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml") || type.equals("text/x-amp-html");
    }

    private static Charset charset(MaximalBodyDescriptor part) {
        try {
            return part.getCharset() == null ? StandardCharsets.UTF_8 : Charset.forName(part.getCharset());
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
