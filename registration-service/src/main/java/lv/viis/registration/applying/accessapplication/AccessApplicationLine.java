package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;

/** One role on one object, and what the ministry decided of it. Open as long as its application is. */
@Entity
public class AccessApplicationLine {

    /** What the ministry decided. */
    @Schema(name = "LineOutcome")
    public enum Outcome {
        GRANTED,
        REJECTED
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    AccessApplication application;

    int position;
    UUID employerId;
    UUID personId;
    String role;
    UUID objectId;
    LocalDate validFrom;
    LocalDate lastDay;
    boolean open;

    /** The grant that is to change or end; null where a new one is asked for. */
    UUID targetGrantId;

    /** No longer asked for: a newer version of the application has other lines. */
    boolean superseded;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    UUID grantId;
    LocalDate grantedFrom;
    LocalDate grantedLastDay;
    String reasonCode;

    protected AccessApplicationLine() {}

    AccessApplicationLine(AccessApplication application, int position, AskedLine asked) {
        this.application = application;
        this.position = position;
        this.employerId = application.employerId();
        this.personId = application.personId();
        this.role = asked.role();
        this.objectId = asked.objectId();
        this.validFrom = asked.validFrom();
        this.lastDay = asked.lastDay();
        this.targetGrantId = asked.targetGrantId();
        this.open = true;
    }

    void decide(DecidedLine decided) {
        outcome = decided.outcome();
        grantId = decided.grantId();
        grantedFrom = decided.validFrom();
        grantedLastDay = decided.lastDay();
        reasonCode = decided.reasonCode();
        open = false;
    }

    void close() {
        open = false;
    }

    void supersede() {
        superseded = true;
        close();
    }

    AskedLine asked() {
        return new AskedLine(role, objectId, validFrom, lastDay, targetGrantId);
    }

    /** The grant that is to change or end; null where a new one is asked for. */
    public UUID targetGrantId() {
        return targetGrantId;
    }

    public UUID id() {
        return id;
    }

    public String role() {
        return role;
    }

    /** Null for the country. */
    public UUID objectId() {
        return objectId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate lastDay() {
        return lastDay;
    }
}
