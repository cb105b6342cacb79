package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Something that happened to an application, as its timeline tells it; codes and ids only. */
@Entity
public class ApplicationStep {

    /** What happened. */
    public enum What {
        DRAFTED,
        CHANGED,
        CODE_CONFIRMED,
        LETTERS_ISSUED,
        LETTER_SIGNED,
        SIGNATURE_REFUSED,
        PAPER_RECEIVED,
        PAPER_CONFIRMED,
        PAPER_REJECTED,
        SUBMITTED,
        REVIEW_STARTED,
        RETURNED,
        NEEDS_CONFIRMATION,
        CONFIRMED,
        DECIDED,
        WITHDRAWN,
        EXPIRED,
        CLOSED
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @jakarta.persistence.JoinColumn(updatable = false)
    AccessApplication application;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    What what;

    @Column(updatable = false)
    long version;

    @Column(updatable = false)
    UUID actorId;

    @Column(updatable = false)
    UUID letterId;

    @Column(updatable = false)
    List<String> reasonCodes = List.of();

    @Column(updatable = false)
    Instant happenedAt;

    /** Whether those concerned have been told by mail. */
    boolean told;

    protected ApplicationStep() {}

    ApplicationStep(AccessApplication application, What what, UUID actorId, Instant happenedAt) {
        this.application = application;
        this.what = what;
        this.version = application.version;
        this.actorId = actorId;
        this.happenedAt = happenedAt;
    }

    /** Names the letter that it is about. */
    public ApplicationStep about(UUID letter) {
        letterId = letter;
        return this;
    }

    /** Says why, in codes. */
    public ApplicationStep because(List<String> codes) {
        reasonCodes = codes;
        return this;
    }

    /** Those concerned have been told. */
    public void tell() {
        told = true;
    }

    /** The letter that it is about, or null. */
    public UUID letterId() {
        return letterId;
    }

    public boolean isTold() {
        return told;
    }

    public UUID id() {
        return id;
    }

    public AccessApplication application() {
        return application;
    }

    public What what() {
        return what;
    }

    /** Why, where it was returned or closed. */
    public List<String> reasonCodes() {
        return reasonCodes;
    }
}
