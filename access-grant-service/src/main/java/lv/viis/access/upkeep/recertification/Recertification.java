package lv.viis.access.upkeep.recertification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.row.Ids;

/** A campaign: until the deadline heads say who still needs access; what nobody confirmed is suspended within the cap. */
@Entity
class Recertification {

    @Id
    UUID id;

    /** The municipality whose people and institutions it is about; null for a list or for all. */
    UUID founderId;

    UUID startedBy;
    Instant startedAt;

    /** The last day for answers, of Europe/Riga, included. */
    LocalDate deadline;

    int graceDays;
    int capPercent;

    /** How many grants the campaign began with. */
    int count;

    /** How many were suspended, reinstated ones too. */
    int suspended;

    UUID releasedBy;
    Instant releasedAt;
    String releaseReason;

    @Version
    long version;

    static Recertification start(
            UUID founderId, LocalDate deadline, int graceDays, int capPercent, UUID startedBy, Instant now) {
        var started = new Recertification();
        started.id = Ids.next();
        started.founderId = founderId;
        started.deadline = deadline;
        started.graceDays = graceDays;
        started.capPercent = capPercent;
        started.startedBy = startedBy;
        started.startedAt = now;
        return started;
    }

    /** With so many grants. */
    void begin(int grants) {
        count = grants;
    }

    /** The first instant after the deadline. */
    Instant due() {
        return Riga.end(deadline);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due());
    }

    /** Whether one more may be suspended: the cap is a share of all, rounded down, until an officer releases the rest. */
    boolean hasRoom() {
        return releasedAt != null || (suspended + 1L) * 100 <= (long) count * capPercent;
    }

    /** One more was suspended. */
    void countSuspended() {
        suspended++;
    }

    void release(UUID officer, Reason reason, Instant now) {
        if (!isDue(now)) {
            throw new DeadlineNotReached();
        }
        if (releasedAt != null) {
            throw new AlreadyReleased();
        }
        releasedBy = officer;
        releasedAt = now;
        releaseReason = reason.codeFor(Reason.Use.RELEASE);
    }
}
