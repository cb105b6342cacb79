package lv.viis.access.upkeep.employmentcheck;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.page.Cursor;

/** The question of one night, and how many it may suspend. */
@Entity
class EmploymentCheck extends PanacheEntityBase {

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

    static EmploymentCheck locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first. */
    static List<EmploymentCheck> newest(Cursor after, int rows) {
        var isFirst = after.id().getMostSignificantBits() == 0;
        return find("?1 = true or id < ?2 order by id desc", isFirst, after.id())
                .page(0, rows)
                .list();
    }

    /** Whether one more may be suspended: the cap is a share of those asked about, rounded down. */
    boolean hasRoom() {
        return releasedAt != null || (suspended + 1L) * 100 <= (long) asked * capPercent;
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
