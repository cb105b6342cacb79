package lv.viis.access.ground.reasoncode;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of reasons, open to all: it holds nothing about anyone. */
@Path("/v1/reason-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reason codes")
class ReasonCodeResource {

    /**
     * A reason.
     *
     * @param code as it is given with a decision and told in events
     * @param uses for what it can be the reason
     * @param endsLogins whether the person's logins end with the right that ends or rests for it
     * @param titleLv in words for people, in Latvian
     * @param titleEn the same in English
     */
    record ReasonCodeView(String code, List<String> uses, boolean endsLogins, String titleLv, String titleEn) {
        static ReasonCodeView of(ReasonCode reason) {
            return new ReasonCodeView(
                    reason.code, List.of(reason.uses), reason.endsLogins, reason.titleLv, reason.titleEn);
        }
    }

    private final ReasonCodes codes;

    ReasonCodeResource(ReasonCodes codes) {
        this.codes = codes;
    }

    /** @param use only those for this */
    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The reasons that can be given, all of them or those for one use, by code")
    @APIResponse(responseCode = "200", description = "The whole catalogue on one page")
    public Page<ReasonCodeView> list(@QueryParam("use") Reason.Use use) {
        return new Page<>(codes.of(use).stream().map(ReasonCodeView::of).toList(), null);
    }
}
