package lv.viis.registration.letters.letter;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the caller's own signature. */
@Path("/v1/me/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class MyLettersResource {

    private final Letters letters;
    private final ReachableLetters reachable;
    private final Door door;

    MyLettersResource(Letters letters, ReachableLetters reachable, Door door) {
        this.letters = letters;
        this.reachable = reachable;
        this.door = door;
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(summary = "List the letters that I must sign", description = "Oldest first.")
    public Page<LetterView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                reachable.toSign(Cursor.parse(cursor).id(), limit + 1, door.reach()),
                limit,
                letter -> LetterView.of(letter, letters.applicationsOf(letter.id())),
                letter -> new Cursor("", letter.id()));
    }
}
