package lv.viis.registration.applying.employment;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices of heads that somebody leaves. */
@Path("/v1/leaver-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class LeaverNoticeResource {

    /**
     * @param organisationId the employer, headed by the caller
     * @param personId who leaves
     * @param lastDay of the employment, a date of Europe/Riga, inclusive; may be past or ahead
     */
    record NewLeaverNotice(
            @NotNull UUID organisationId,
            @NotNull UUID personId,
            @NotNull LocalDate lastDay) {}

    /** @param lastDay inclusive; access through this employment ends with it, or at once if it is past */
    record LeaverNoticeView(UUID id, UUID organisationId, UUID personId, LocalDate lastDay, Instant givenAt) {}

    private final RecordLeaver recordLeaver;
    private final Door door;

    LeaverNoticeResource(RecordLeaver recordLeaver, Door door) {
        this.recordLeaver = recordLeaver;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Tell that an employee leaves",
            description = "By the head on record or a deputy, in one call: all access through this employer ends with"
                    + " the last day, open applications for the person close, and a later notice takes the place of an"
                    + " earlier one.")
    @APIResponseSchema(value = LeaverNoticeView.class, responseCode = "201")
    public Response give(@Valid @NotNull NewLeaverNotice told) {
        var notice = recordLeaver.record(told.organisationId(), told.personId(), told.lastDay(), door.reach());
        return Response.status(Response.Status.CREATED)
                .entity(new LeaverNoticeView(
                        notice.id, notice.organisationId, notice.personId, notice.lastDay, notice.givenAt))
                .build();
    }
}
