package lv.viis.access.upkeep.deputyship;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deputyships: who uses whose grants, appointed by the person, consented to by the head or an officer. */
@Path("/v1/deputyships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deputyships")
class DeputyshipResource {

    /**
     * A deputyship as it stands today.
     *
     * @param principalId for whom
     * @param deputyId who acts
     * @param employerId through whom both hold their grants
     * @param grantIds what is lent
     * @param from the first day, date of Europe/Riga
     * @param lastDay the last day, included; a lent grant may end before
     * @param state PROPOSED until consent, then SCHEDULED, ACTIVE or ENDED by today's date and an earlier end
     * @param endReason why it is over, null while it is not: EXPIRED, WITHDRAWN, GRANT_ENDED, DEPUTY_GRANT_ENDED
     * @param endedBy null where it followed from something else
     */
    record DeputyshipView(
            UUID id,
            UUID principalId,
            UUID deputyId,
            UUID employerId,
            List<UUID> grantIds,
            LocalDate from,
            LocalDate lastDay,
            NewDeputyship.Basis basis,
            Deputyship.State state,
            Instant appointedAt,
            @Nullable UUID consentedBy,
            @Nullable Instant consentedAt,
            @Nullable String endReason,
            @Nullable UUID endedBy,
            @Nullable Instant endedAt,
            long version) {

        static DeputyshipView of(Deputyship deputyship, LocalDate today) {
            return new DeputyshipView(
                    deputyship.id,
                    deputyship.principalId,
                    deputyship.deputyId,
                    deputyship.employerId,
                    deputyship.grantIds.stream().sorted().toList(),
                    deputyship.valid.from(),
                    deputyship.valid.lastDay(),
                    new NewDeputyship.Basis(deputyship.basisNumber, deputyship.basisDate),
                    deputyship.state(today),
                    deputyship.appointedAt,
                    deputyship.consentedBy,
                    deputyship.consentedAt,
                    deputyship.endedBecause(today),
                    deputyship.endedBy,
                    deputyship.endedAt,
                    deputyship.version);
        }

        List<UUID> people() {
            return Arrays.asList(principalId, deputyId, consentedBy, endedBy);
        }
    }

    private final Door door;
    private final AppointDeputy appoint;
    private final ConsentToDeputyship consent;
    private final WithdrawDeputyship withdraw;
    private final DeputyshipQuery query;
    private final ProtectedReads protectedReads;

    DeputyshipResource(
            Door door,
            AppointDeputy appoint,
            ConsentToDeputyship consent,
            WithdrawDeputyship withdraw,
            DeputyshipQuery query,
            ProtectedReads protectedReads) {
        this.door = door;
        this.appoint = appoint;
        this.consent = consent;
        this.withdraw = withdraw;
        this.query = query;
        this.protectedReads = protectedReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(summary = "Appoint a deputy for some of your own grants; it takes effect with consent")
    @APIResponseSchema(value = DeputyshipView.class, responseCode = "201")
    public Response appoint(@NotNull @Valid NewDeputyship request) {
        var reach = door.reach();
        var view = DeputyshipView.of(appoint.appoint(request, reach), reach.day());
        return Answers.created("/v1/deputyships/" + view.id(), view, view.version());
    }

    /** @param personId who appointed the deputy, or is one */
    @GET
    @Authenticated
    @Transactional
    @Operation(
            summary = "Deputyships: the own on either side, the own staff's for a head, all for officers and auditors")
    @APIResponse(responseCode = "200", description = "A page of deputyships; reading it is recorded")
    public Page<DeputyshipView> list(
            @QueryParam("personId") UUID personId,
            @QueryParam("employerId") UUID employerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var reach = door.reach();
        return protectedReads.read(
                "read deputyships",
                () -> Page.of(
                        query.find(personId, employerId, Cursor.parse(cursor), limit + 1, reach),
                        limit,
                        deputyship -> DeputyshipView.of(deputyship, reach.day()),
                        deputyship -> new Cursor("", deputyship.id)),
                Page::items,
                new Shown<>(DeputyshipView::employerId, DeputyshipView::people, List.of("deputyship")));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "One deputyship")
    @APIResponseSchema(value = DeputyshipView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var reach = door.reach();
        return answer(protectedReads.read(
                "read deputyship",
                () -> DeputyshipView.of(query.find(id, reach), reach.day()),
                view -> new Disclosure(view.employerId(), view.people(), List.of("deputyship"))));
    }

    @POST
    @Path("/{id}/consent")
    @Authenticated
    @Idempotent(required = false)
    @Operation(summary = "Consent as head of the employer or as an access officer; it takes effect on its days")
    @APIResponseSchema(value = DeputyshipView.class, responseCode = "200")
    public Response consent(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach();
        return answer(DeputyshipView.of(consent.consent(id, IfMatch.of(ifMatch), reach), reach.day()));
    }

    @POST
    @Path("/{id}/end")
    @Authenticated
    @Idempotent(required = false)
    @Operation(
            summary = "End a deputyship, or refuse a proposed one, as one of the two, their head or an access officer")
    @APIResponseSchema(value = DeputyshipView.class, responseCode = "200")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach();
        return answer(DeputyshipView.of(withdraw.withdraw(id, IfMatch.of(ifMatch), reach), reach.day()));
    }

    private static Response answer(DeputyshipView view) {
        return Answers.ok(view, view.version());
    }
}
