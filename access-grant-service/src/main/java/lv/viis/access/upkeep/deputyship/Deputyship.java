package lv.viis.access.upkeep.deputyship;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.DaysType;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.row.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Type;

/** That one person uses some grants of another for some days, as an order says and somebody has consented to. */
@Entity
class Deputyship {

    /** Where it stands on a day; whether it gives a right also depends on the grants of both. */
    @Schema(name = "DeputyshipState")
    enum State {
        PROPOSED,
        SCHEDULED,
        ACTIVE,
        ENDED
    }

    /** Why it ended before its last day. */
    @Schema(name = "DeputyshipEndReason")
    enum EndReason {
        /** By the person, the deputy, their head or an officer; a consent that is not given too. */
        WITHDRAWN,
        /** What was lent is over. */
        GRANT_ENDED,
        /** The deputy holds no grant through the employer any more: left, or the commitment expired. */
        DEPUTY_GRANT_ENDED
    }

    @Id
    UUID id;

    UUID principalId;
    UUID deputyId;
    UUID employerId;

    @Type(DaysType.class)
    Days valid;

    String basisNumber;
    LocalDate basisDate;
    Instant appointedAt;
    UUID consentedBy;
    Instant consentedAt;
    Instant endedAt;
    UUID endedBy;

    @Enumerated(EnumType.STRING)
    EndReason endReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deputyship_grant", joinColumns = @JoinColumn(name = "deputyship_id"))
    @Column(name = "grant_id")
    Set<UUID> grantIds = new TreeSet<>();

    @Version
    long version;

    static Deputyship appoint(UUID principalId, EmployerId employer, NewDeputyship asked, Instant now) {
        var deputyship = new Deputyship();
        deputyship.id = Ids.next();
        deputyship.principalId = principalId;
        deputyship.deputyId = asked.deputyId();
        deputyship.employerId = employer.value();
        deputyship.valid = new Days(asked.from(), asked.lastDay());
        deputyship.basisNumber = asked.basis().number();
        deputyship.basisDate = asked.basis().date();
        deputyship.appointedAt = now;
        deputyship.grantIds.addAll(asked.grantIds());
        return deputyship;
    }

    State state(LocalDate today) {
        if (endedAt != null || today.isAfter(valid.lastDay())) {
            return State.ENDED;
        }
        if (consentedAt == null) {
            return State.PROPOSED;
        }
        return today.isBefore(valid.from()) ? State.SCHEDULED : State.ACTIVE;
    }

    /** Why it is over, null while it is not. */
    String endedBecause(LocalDate today) {
        if (state(today) != State.ENDED) {
            return null;
        }
        return endReason == null ? "EXPIRED" : endReason.name();
    }

    /** Lets it take effect. */
    void consent(UUID by, Instant now) {
        if (state(Riga.day(now)) != State.PROPOSED) {
            throw new DeputyshipStateDiffers();
        }
        consentedBy = by;
        consentedAt = now;
    }

    /**
     * Ends it for ever.
     *
     * @param by null where it follows from something else
     */
    void end(EndReason reason, UUID by, Instant now) {
        if (state(Riga.day(now)) == State.ENDED) {
            throw new DeputyshipStateDiffers();
        }
        endReason = reason;
        endedBy = by;
        endedAt = now;
    }
}
