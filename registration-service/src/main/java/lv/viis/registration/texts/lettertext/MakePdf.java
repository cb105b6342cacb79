package lv.viis.registration.texts.lettertext;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a page's PDF: archivable (PDF/A-2a, ISO 19005-2), for screen readers (PDF/UA-1, ISO 14289-1), and the same bytes
 * for the same page and day.
 */
@ApplicationScoped
class MakePdf {

    private static final byte[] END = "%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    static {
        XRLog.setLoggerImpl(new PdfLog());
    }

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * @param html well-formed XHTML; of what it refers to only {@code data:} addresses are followed
     * @param text what it says, without markup
     * @param day the day that the document names as that of its making
     * @throws NotPrintable if the font cannot show all of the text
     */
    byte[] make(String html, String text, LocalDate day) {
        var missing = LetterFont.missing(text);
        if (!missing.isEmpty()) {
            throw new NotPrintable(missing);
        }
        var builder = new PdfRendererBuilder()
                .useFont(LetterFont::regular, LetterFont.NAME, 400, FontStyle.NORMAL, true)
                .useFont(LetterFont::bold, LetterFont.NAME, 700, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .useUriResolver((base, uri) -> uri.startsWith("data:image/png;") ? uri : null)
                .withProducer("VIIS registration-service")
                .withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            settle(document, day);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return checked(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the day instead of this moment, in both places where a PDF tells it, and in its id. */
    private static void settle(PDDocument document, LocalDate day) throws IOException {
        var moment = day.atStartOfDay(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        document.setDocumentId(moment.toEpochSecond());
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        "<xmp:CreateDate>" + moment.toLocalDateTime() + ":00Z</xmp:CreateDate>");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    /** Where an issued file ends a signature begins: nothing may follow the end mark but its line feed. */
    private static byte[] checked(byte[] pdf) {
        if (!Arrays.equals(END, 0, END.length, pdf, pdf.length - END.length, pdf.length)) {
            throw new IllegalStateException("the PDF does not end as it must");
        }
        return pdf;
    }
}
