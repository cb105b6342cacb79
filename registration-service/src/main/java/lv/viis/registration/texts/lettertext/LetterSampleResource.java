package lv.viis.registration.texts.lettertext;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.document.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Blank forms of the letters, in the texts in which letters are issued today, for anybody who fills them in by hand. */
@Path("/v1/letter-samples")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Letter texts")
class LetterSampleResource {

    private static final int SECONDS_FRESH = 3600;

    /**
     * A blank form.
     *
     * @param kind of the letter
     * @param textVersion of its wording
     * @param href of the PDF
     */
    record LetterSampleView(LetterSample sample, LetterKind kind, String lang, String textVersion, URI href) {

        static LetterSampleView of(LetterText text) {
            return new LetterSampleView(
                    text.sample,
                    text.sample.kind(),
                    text.lang,
                    text.version,
                    URI.create("/v1/letter-samples/" + text.sample.slug() + "?lang=" + text.lang));
        }
    }

    /** @param items all of them; next is always null */
    record LetterSampleList(
            List<LetterSampleView> items, @Nullable String next) {}

    private final LetterTexts texts;
    private final PrintBlank printBlank;

    LetterSampleResource(LetterTexts texts, PrintBlank printBlank) {
        this.texts = texts;
        this.printBlank = printBlank;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List the blank forms of letters",
            description = "In Latvian, and in English where there is one.")
    public LetterSampleList list() {
        return new LetterSampleList(
                Arrays.stream(LetterSample.values())
                        .flatMap(sample ->
                                Stream.of("lv", "en").flatMap(lang -> texts.inForce(sample, lang, today()).stream()))
                        .map(LetterSampleView::of)
                        .toList(),
                null);
    }

    /** @param lang the language of the letter */
    @GET
    @Path("/{sample}")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Download a blank form",
            description = "A PDF with lines to fill in by hand, such as new-user, change, end-of-rights, first-user,"
                    + " municipality-employee, commitment or authorisation. It carries no letter code. May be cached.")
    @APIResponse(responseCode = "200", description = "The PDF, with ETag")
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names")
    public Response read(
            @PathParam("sample") String sample,
            @QueryParam("lang") @DefaultValue("lv") @Pattern(regexp = "lv|en") String lang,
            @Context Request request) {
        var pdf = printBlank.print(Arrays.stream(LetterSample.values())
                .filter(known -> known.slug().equals(sample))
                .findFirst()
                .flatMap(known -> texts.inForce(known, lang, today()))
                .orElseThrow(() -> new NotFound("letter sample")));
        var tag = new EntityTag(HexFormat.of().formatHex(Documents.sha256(pdf)));
        var same = request.evaluatePreconditions(tag);
        var answer = same != null ? same : Answers.file(pdf, "application/pdf", sample + ".pdf");
        return answer.tag(tag).cacheControl(fresh()).build();
    }

    private static CacheControl fresh() {
        var fresh = CacheControl.valueOf("public");
        fresh.setMaxAge(SECONDS_FRESH);
        return fresh;
    }

    private static LocalDate today() {
        return Riga.day(Moment.now());
    }
}
