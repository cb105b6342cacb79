package lv.viis.support.ticket;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.text.FreeText;
import lv.viis.chassis.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tickets over HTTP. */
@Path("/v1/tickets")
@Tag(name = "tickets")
class TicketResource {

    /**
     * A question.
     *
     * @param organisationId the organisation of the registry that it concerns
     * @param example what was done, with which record and when: at least 20 characters besides blanks
     * @param expected what should have come
     * @param actual what came instead, such as the error message
     */
    record NewTicket(
            @NotNull UUID organisationId,
            @NotNull Topic topic,

            @Size(max = 10_000)
            @FreeText(least = 0)
            @Schema(examples = "I opened the letter of 3 September and pressed Sign; the page stayed empty.")
            String example,

            @Size(max = 10_000) @FreeText String expected,
            @Size(max = 10_000) @FreeText String actual) {}

    /**
     * A ticket with what its requester wrote; messages and attachments have lists of their own.
     *
     * @param requesterId the person who asks: a pseudonym, whose name registration tells those who may know
     * @param openedAt UTC
     * @param resolvedAt UTC, null while it is open
     * @param version the ETag
     */
    record TicketView(
            UUID id,
            String code,
            UUID organisationId,
            String organisationName,
            UUID requesterId,
            Topic topic,
            Ticket.State state,
            String example,
            String expected,
            String actual,
            Instant openedAt,
            Instant resolvedAt,
            long version) {

        static TicketView of(Ticket ticket) {
            return new TicketView(
                    ticket.id,
                    ticket.code,
                    ticket.organisation.id(),
                    ticket.organisation.name(),
                    ticket.requesterId,
                    ticket.topic,
                    ticket.state,
                    ticket.example,
                    ticket.expected,
                    ticket.actual,
                    ticket.openedAt,
                    ticket.resolvedAt,
                    ticket.version);
        }
    }

    private final Door door;
    private final ListTickets listTickets;
    private final OpenTicket openTicket;
    private final ProtectedReads protectedReads;
    private final Tickets tickets;
    private final TriageTicket triageTicket;

    TicketResource(
            Door door,
            ListTickets listTickets,
            OpenTicket openTicket,
            ProtectedReads protectedReads,
            Tickets tickets,
            TriageTicket triageTicket) {
        this.door = door;
        this.listTickets = listTickets;
        this.openTicket = openTicket;
        this.protectedReads = protectedReads;
        this.tickets = tickets;
        this.triageTicket = triageTicket;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(summary = "Ask for help, with a concrete example")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = TicketSummary.class, responseCode = "201", responseDescription = "The ticket is open")
    @Limited(kind = "tickets", most = 30, within = "PT1H")
    public Response open(@NotNull @Valid NewTicket asked) {
        var ticket = openTicket.open(
                asked.organisationId(),
                asked.topic(),
                new Ticket.Description(asked.example(), asked.expected(), asked.actual()),
                door.reach());
        return answer(Response.created(URI.create("/v1/tickets/" + ticket.id)), ticket);
    }

    @GET
    @Authenticated
    @Operation(summary = "List tickets: one's own, or as support officer all, in the order in which they were opened")
    @APIResponse(responseCode = "200", description = "A page of tickets, without what their requesters wrote")
    public Page<TicketSummary> list(
            @QueryParam("state") Ticket.State state,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("code") String code,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var reach = door.reach();
        var filter = new ListTickets.Filter(
                Tickets.seesAll(reach) ? null : tickets.ownIds(reach),
                state,
                organisationId,
                code == null ? null : Text.code(Text.read(code, "code", "query")));
        return Page.of(
                listTickets.list(filter, Cursor.parse(cursor), limit + 1),
                limit,
                TicketSummary::of,
                ticket -> new Cursor("", ticket.id));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read a ticket; a reading by anyone but its requester is recorded")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = TicketView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var reach = door.reach();
        var ticket = protectedReads.read(
                "read ticket",
                () -> tickets.readable(id, reach),
                found -> tickets.disclosure(found, "ticket text", reach));
        return Answers.ok(TicketView.of(ticket), ticket.version);
    }

    @POST
    @Path("/{id}/triage")
    @RolesAllowed(Tickets.SUPPORT)
    @Idempotent(required = false)
    @Operation(summary = "Take a new ticket as a question to answer")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = TicketSummary.class, responseCode = "200", responseDescription = "The ticket is triaged")
    public Response triage(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), triageTicket.triage(id, IfMatch.of(ifMatch), door.reach()));
    }

    private static Response answer(Response.ResponseBuilder response, Ticket ticket) {
        return response.header("ETag", Version.etag(ticket.version))
                .entity(TicketSummary.of(ticket))
                .build();
    }
}
