package lv.viis.support.ticket;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A question to the ministry: how it is put, and how it is read. */
@Path("/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
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
            @Nullable UUID organisationId,
            @Nullable String organisationName,
            UUID requesterId,
            Topic topic,
            Ticket.State state,
            String example,
            @Nullable String expected,
            @Nullable String actual,
            Instant openedAt,
            @Nullable Instant resolvedAt,
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
    private final OpenTicket openTicket;
    private final TicketReads ticketReads;

    TicketResource(Door door, OpenTicket openTicket, TicketReads ticketReads) {
        this.door = door;
        this.openTicket = openTicket;
        this.ticketReads = ticketReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(summary = "Ask for help, with a concrete example")
    @APIResponseSchema(value = TicketSummary.class, responseCode = "201", responseDescription = "The ticket is open")
    @Limited(kind = "tickets", most = 30, within = "PT1H")
    public Response open(@NotNull @Valid NewTicket asked) {
        var ticket = openTicket.open(
                asked.organisationId(),
                asked.topic(),
                new Ticket.Description(asked.example(), asked.expected(), asked.actual()),
                door.reach());
        return Answers.created("/v1/tickets/" + ticket.id, TicketSummary.of(ticket), ticket.version);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read a ticket; a reading by anyone but its requester is recorded")
    @APIResponseSchema(value = TicketView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var ticket = ticketReads.read("read ticket", id, "ticket text", Function.identity(), door.reach());
        return Answers.ok(TicketView.of(ticket), ticket.version);
    }
}
