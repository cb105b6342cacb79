package lv.viis.registration.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.accessapplication.AccessApplicationLine;
import lv.viis.registration.knownorganisation.KnownOrganisation;
import lv.viis.registration.knownorganisation.KnownOrganisations;

/** Makes a letter's PDF, tagged for screen readers (PDF/UA), from its template. */
@ApplicationScoped
class WriteLetter {

    /**
     * What a template is given.
     *
     * @param employer with its number, as people know it
     * @param personalCode the employee's, written {@code NNNNNN-NNNNN}
     */
    record Content(
            Letter letter,
            AccessApplication application,
            String employer,
            String personalCode,
            List<LineText> lines,
            LocalDate date) {

        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }

    /** @param object name of the organisation, or of the country */
    record LineText(String role, String object, LocalDate validFrom, LocalDate lastDay) {}

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** It has the Latvian letters, and comes with PDFBox. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final byte[] END = "%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Template headApplication;
    private final Template commitment;
    private final KnownOrganisations organisations;
    private final SealedBox sealedBox;

    WriteLetter(
            @Location("letters/head-application.html") Template headApplication,
            @Location("letters/commitment.html") Template commitment,
            KnownOrganisations organisations,
            SealedBox sealedBox) {
        this.headApplication = headApplication;
        this.commitment = commitment;
        this.organisations = organisations;
        this.sealedBox = sealedBox;
    }

    byte[] write(Letter letter, AccessApplication application, Instant now) {
        var code = new PersonalCode(new String(
                sealedBox.open(application.employeeCode(), "person:" + application.personId()),
                StandardCharsets.US_ASCII));
        var content = new Content(
                letter,
                application,
                name(application.employerId()),
                code.written(),
                application.lines().stream().map(this::text).toList(),
                LocalDate.ofInstant(now, RIGA));
        var template = letter.kind == Letter.Kind.COMMITMENT ? commitment : headApplication;
        return pdf(template.data("content", content).render());
    }

    private LineText text(AccessApplicationLine line) {
        return new LineText(
                line.role(),
                line.objectId() == null ? "Republic of Latvia" : name(line.objectId()),
                line.validFrom(),
                line.lastDay());
    }

    private String name(UUID organisationId) {
        return organisations
                .find(organisationId)
                .map(WriteLetter::nameAndNumber)
                .orElseThrow(() -> new IllegalStateException("organisation " + organisationId + " is not known"));
    }

    private static String nameAndNumber(KnownOrganisation organisation) {
        return organisation.number() == null
                ? organisation.name()
                : organisation.name() + ", No. " + organisation.number();
    }

    private static byte[] pdf(String html) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(WriteLetter::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .withProducer("VIIS registration-service")
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bytes = out.toByteArray();
        // Where an issued file ends, a signature begins: nothing may follow the end mark but its line feed.
        if (!Arrays.equals(END, 0, END.length, bytes, bytes.length - END.length, bytes.length)) {
            throw new IllegalStateException("the PDF does not end as it must");
        }
        return bytes;
    }

    private static InputStream font() {
        return com.openhtmltopdf.pdfboxout.PdfRendererBuilder.class.getResourceAsStream(FONT);
    }
}
