package lv.viis.registration.texts.lettertext;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.DocumentIdempotencyKey;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.FreeText;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The wordings of letters, which the ministry changes without a build. */
@Path("/v1/letter-texts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letter texts")
class LetterTextResource {

    static final String FAULTS = "text-not-acceptable, each fault a violation: a name in braces that the letter"
            + " does not have, markup other than headings, paragraphs, lists and tables, or less than the letter must"
            + " say; text-valid-in-the-past";

    /**
     * A text to be looked at; it is kept nowhere.
     *
     * @param template as in a text to be published
     */
    record LetterTextDraft(
            @NotNull LetterSample sample,

            @NotNull @Pattern(regexp = "lv|en") String lang,

            @NotBlank @Size(max = LetterText.LONGEST_TEMPLATE) @FreeText
            String template) {}

    /**
     * A published text.
     *
     * @param kind of the letters that are issued in it
     * @param validFrom the first day, of Europe/Riga; it holds until another one of this sample and language begins
     * @param publishedAt UTC
     * @param template the letter's body in XHTML, with names in braces for what is filled in
     */
    record LetterTextView(
            UUID id,
            LetterSample sample,
            LetterKind kind,
            String lang,
            String version,
            LocalDate validFrom,
            Instant publishedAt,
            String template) {

        static LetterTextView of(LetterText text) {
            return new LetterTextView(
                    text.id,
                    text.sample,
                    text.sample.kind(),
                    text.lang,
                    text.version,
                    text.validFrom,
                    text.publishedAt,
                    text.template);
        }
    }

    private final LetterTexts texts;
    private final CheckText checkText;
    private final PrintLetter printLetter;
    private final Door door;

    LetterTextResource(LetterTexts texts, CheckText checkText, PrintLetter printLetter, Door door) {
        this.texts = texts;
        this.checkText = checkText;
        this.printLetter = printLetter;
        this.door = door;
    }

    @GET
    @Transactional
    @PermitAll
    @Operation(
            summary = "List the texts of letters",
            description =
                    "For anybody, old ones and ones to come too, in the order in which they were published. How a text comes to be: letter-text-proposals.")
    public Page<LetterTextView> list(
            @QueryParam("sample") LetterSample sample,
            @QueryParam("lang") String lang,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                texts.list(sample, lang, Cursor.parse(cursor).id(), limit + 1),
                limit,
                LetterTextView::of,
                text -> new Cursor("", text.id));
    }

    @GET
    @Transactional
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a text of letters", description = "For anybody; it never changes.")
    public LetterTextView read(@PathParam("id") UUID id) {
        return LetterTextView.of(texts.find(id));
    }

    @POST
    @Path("/previews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.IZM_ADMIN)
    @Operation(
            summary = "See how letters in a text would look",
            description = "A PDF about invented people. Keeps nothing, so that it may be asked as often as one likes.",
            extensions = @Extension(name = DocumentIdempotencyKey.KEEPS_NOTHING, value = "true", parseValue = true))
    @APIResponse(responseCode = "200", description = "The PDF")
    public Response make(@Valid @NotNull LetterTextDraft draft) {
        var reach = door.reach().requireCountry();
        var today = reach.day();
        var text = new LetterText(draft.sample(), draft.lang(), "…", today, draft.template());
        checkText.check(text);
        return Answers.file(printLetter.preview(text, today), "application/pdf", "preview.pdf")
                .build();
    }
}
