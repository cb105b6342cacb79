package lv.viis.support.message;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.FreeText;
import lv.viis.support.ticket.Ticket;
import lv.viis.support.ticket.TicketReads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is said in a ticket. */
@Path("/v1/tickets/{ticketId}/messages")
@Tag(name = "Messages")
class MessageResource {

    /** What to say: 1 to 10,000 characters. */
    record NewMessage(
            @NotBlank @Size(max = 10_000) @FreeText String text) {}

    /**
     * A message.
     *
     * @param from the side that speaks
     * @param resolution whether it resolved the ticket
     * @param writtenAt UTC
     */
    record MessageView(UUID id, Message.Side from, boolean resolution, String text, Instant writtenAt) {

        static MessageView of(Message message) {
            return new MessageView(message.id, message.side, message.resolution, message.text, message.writtenAt);
        }
    }

    private final Door door;
    private final Messages messages;
    private final TicketReads ticketReads;
    private final WriteMessage writeMessage;

    MessageResource(Door door, Messages messages, TicketReads ticketReads, WriteMessage writeMessage) {
        this.door = door;
        this.messages = messages;
        this.ticketReads = ticketReads;
        this.writeMessage = writeMessage;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Write in a ticket",
            description =
                    "An officer's message makes the ticket wait for its requester; the requester's brings it back.")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = MessageView.class, responseCode = "201", responseDescription = "It is said")
    @Limited(kind = "messages", most = 120, within = "PT1H")
    public Response write(@PathParam("ticketId") UUID ticketId, @NotNull @Valid NewMessage said) {
        var message = writeMessage.write(ticketId, said.text(), door.reach());
        return Response.created(URI.create("/v1/tickets/" + ticketId + "/messages/" + message.id))
                .entity(MessageView.of(message))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "Read what was said; a reading by anyone but the ticket's requester is recorded")
    @APIResponse(responseCode = "200", description = "A page of messages, oldest first")
    public Page<MessageView> list(
            @PathParam("ticketId") UUID ticketId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return recorded(
                ticketId,
                ticket -> Page.of(
                        messages.of(ticketId, Cursor.parse(cursor), limit + 1),
                        limit,
                        MessageView::of,
                        message -> new Cursor("", message.id)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read one message; a reading by anyone but the ticket's requester is recorded")
    @APIResponse(responseCode = "200", description = "The message")
    public MessageView read(@PathParam("ticketId") UUID ticketId, @PathParam("id") UUID id) {
        return recorded(ticketId, ticket -> MessageView.of(messages.one(ticketId, id)));
    }

    private <T> T recorded(UUID ticketId, Function<Ticket, T> query) {
        return ticketReads.read("read ticket messages", ticketId, "ticket messages", query, door.reach());
    }
}
