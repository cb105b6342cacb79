package lv.viis.registration.texts.lettertext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;

/** A wording that one administrator proposed; letters know nothing of it until another one confirms it. */
@Entity
@DynamicUpdate
class LetterTextProposal {

    /** Whether it was settled, and how. */
    @Schema(name = "LetterTextProposalState")
    enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(updatable = false)
    UUID id;

    @Enumerated(EnumType.STRING)
    LetterSample sample;

    String lang;
    String version;
    LocalDate validFrom;
    String template;
    UUID proposedBy;
    Instant proposedAt;

    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    UUID settledBy;
    Instant settledAt;

    /** The text that it became. */
    UUID letterTextId;

    protected LetterTextProposal() {}

    LetterTextProposal(LetterText text, UUID by, Instant now) {
        this.sample = text.sample;
        this.lang = text.lang;
        this.version = text.version;
        this.validFrom = text.validFrom;
        this.template = text.template;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    LetterText text() {
        return new LetterText(sample, lang, version, validFrom, template);
    }

    /** By somebody else than who proposed it, which the caller has to know: people have several ids. */
    void confirm(UUID by, LetterText published, Instant now) {
        settle(State.CONFIRMED, by, now);
        letterTextId = published.id;
    }

    /** Also by who proposed it. */
    void refuse(UUID by, Instant now) {
        settle(State.REFUSED, by, now);
    }

    /** @throws LetterTextProposalSettled what is settled stays so */
    void requireOpen() {
        if (state != State.PROPOSED) {
            throw new LetterTextProposalSettled(letterTextId);
        }
    }

    private void settle(State how, UUID by, Instant now) {
        requireOpen();
        state = how;
        settledBy = by;
        settledAt = now;
    }
}
