package lv.viis.access.upkeep.employmentcheck;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;

/** The question of one night, and how many it may suspend. */
@Entity
class EmploymentCheck {

    @Id
    UUID id;

    /** Of which day the facts are, Europe/Riga. */
    LocalDate asOf;

    Instant askedAt;

    /** How many people, each at an employer, were asked about. */
    int asked;

    /** How many of them the facts did not name. */
    int missing;

    int suspended;
    int capPercent;
    UUID releasedBy;
    Instant releasedAt;
    String releaseReason;

    @Version
    long version;

    /** Whether one more may be suspended: the cap is a share of those asked about, rounded down. */
    boolean hasRoom() {
        return releasedAt != null || (suspended + 1L) * 100 <= (long) asked * capPercent;
    }

    /** One more was suspended. */
    void countSuspended() {
        suspended++;
    }

    void release(UUID officer, Reason reason, Instant now) {
        if (hasRoom()) {
            throw new NothingHeld();
        }
        releasedBy = officer;
        releasedAt = now;
        releaseReason = reason.codeFor(Reason.Use.RELEASE);
    }
}
