package lv.viis.support.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What one of the two sides of a ticket wrote; it is never changed. */
@Entity
public class Message {

    /** Who speaks: the one who asked, or the ministry. */
    enum Side {
        REQUESTER,
        SUPPORT
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID ticketId;
    UUID authorId;

    @Enumerated(EnumType.STRING)
    Side side;

    boolean resolution;
    String text;
    Instant writtenAt;

    protected Message() {}

    private Message(UUID ticket, UUID author, Side side, boolean resolution, String text, Instant now) {
        this.ticketId = ticket;
        this.authorId = author;
        this.side = side;
        this.resolution = resolution;
        this.text = text;
        this.writtenAt = now;
    }

    public static Message ofRequester(UUID ticket, UUID requester, String text, Instant now) {
        return new Message(ticket, requester, Side.REQUESTER, false, text, now);
    }

    static Message ofSupport(UUID ticket, UUID officer, String text, Instant now) {
        return new Message(ticket, officer, Side.SUPPORT, false, text, now);
    }

    /** The ministry's last word on a ticket, until it is reopened. */
    public static Message resolution(UUID ticket, UUID officer, String text, Instant now) {
        return new Message(ticket, officer, Side.SUPPORT, true, text, now);
    }
}
