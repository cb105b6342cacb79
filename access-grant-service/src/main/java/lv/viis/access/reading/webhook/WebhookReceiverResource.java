package lv.viis.access.reading.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.reading.webhook.RegisterReceiver.Registered;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.OneLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Systems outside that are told what happened by signed calls (Standard Webhooks). */
@Path("/v1/webhook-receivers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.IZM_ADMIN, Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD})
@Tag(name = "Webhooks")
class WebhookReceiverResource {

    private static final List<String> KINDS = List.of("registrant");

    /**
     * A receiver to be.
     *
     * @param organisationId what concerns whom it is told, see the section on webhooks; null (administrators only): all
     * @param address https, a public host
     * @param eventTypes such as {@code grant.ended}; none: all, also those that are added later
     */
    record NewReceiver(
            UUID organisationId,
            @NotNull @Size(min = 9, max = 2000) @OneLine String address,

            @Size(max = 50) List<@NotNull EventType> eventTypes) {

        NewReceiver {
            eventTypes = eventTypes == null ? List.of() : eventTypes;
        }
    }

    /** @param secret {@code whsec_…}: keep it, it is not told again */
    record RegisteredView(ReceiverView receiver, String secret) {

        static RegisteredView of(Registered registered) {
            return new RegisteredView(ReceiverView.of(registered.receiver()), registered.secret());
        }
    }

    private final Door door;
    private final OwnReceivers ownReceivers;
    private final RegisterReceiver registerReceiver;
    private final ProtectedReads protectedReads;

    WebhookReceiverResource(
            Door door, OwnReceivers ownReceivers, RegisterReceiver registerReceiver, ProtectedReads protectedReads) {
        this.door = door;
        this.ownReceivers = ownReceivers;
        this.registerReceiver = registerReceiver;
        this.protectedReads = protectedReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Register a receiver of news",
            description = "By an administrator of the ministry, or a head for the own organisation. Each call is signed"
                    + " with the secret of this answer, as the Standard Webhooks specification has it. It is PENDING until"
                    + " it has answered a call of the type receiver.verification with 2xx and the JSON object"
                    + " {\"challenge\": …} that repeats data.challenge; such a call is made at once. It is told as long"
                    + " as who registered it, or resumed it last, might register it.")
    @APIResponseSchema(value = RegisteredView.class, responseCode = "201")
    public Response register(@Valid @NotNull NewReceiver asked) {
        var reach = door.reach();
        ownReceivers.requireMine(asked.organisationId(), reach);
        var registered = registerReceiver.register(asked.organisationId(), asked.address(), asked.eventTypes(), reach);
        return Answers.created(
                "/v1/webhook-receivers/" + registered.receiver().id,
                RegisteredView.of(registered),
                registered.receiver().version);
    }

    @GET
    @Transactional
    @Operation(summary = "List receivers", description = "All for administrators, the own organisation's for heads.")
    public Page<ReceiverView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return protectedReads.read(
                "read webhook receivers",
                () -> Page.of(
                        ownReceivers.page(Cursor.parse(cursor).id(), limit + 1, door.reach()),
                        limit,
                        ReceiverView::of,
                        receiver -> new Cursor("", receiver.id)),
                Page::items,
                new Shown<>(ReceiverView::organisationId, ReceiverView::people, KINDS));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read a receiver")
    @APIResponseSchema(value = ReceiverView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return answer(protectedReads.read(
                "read webhook receiver",
                () -> ReceiverView.of(ownReceivers.mine(id, door.reach())),
                view -> new Disclosure(view.organisationId(), view.people(), KINDS)));
    }

    @GET
    @Path("/{id}/deliveries")
    @Transactional
    @Operation(summary = "List what a receiver was told, or is to be told, oldest first")
    public Page<DeliveryView> listDeliveries(
            @PathParam("id") UUID id,
            @QueryParam("state") @Pattern(regexp = "WAITING|DELIVERED|GIVEN_UP") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                ownReceivers.deliveries(id, state, Cursor.parse(cursor).id(), limit + 1, door.reach()),
                limit,
                DeliveryView::of,
                delivery -> new Cursor("", delivery.id));
    }

    static Response answer(ReceiverView view) {
        return Answers.ok(view, view.version());
    }
}
