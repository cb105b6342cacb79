package lv.viis.access.deciding.item;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That an officer looks at an item until a lease runs out: a comfort for the others, who may decide all the same. */
@Embeddable
class Claim {

    UUID reviewerId;
    Instant reviewStartedAt;

    /** Null once it is released. */
    Instant leaseUntil;

    static Claim of(UUID officer, Instant startedAt, Instant leaseUntil) {
        var claim = new Claim();
        claim.reviewerId = officer;
        claim.reviewStartedAt = startedAt;
        claim.leaseUntil = leaseUntil;
        return claim;
    }

    /**
     * @param present who claims it already or did, null if nobody
     * @throws ItemIsClaimed if another officer does at the moment
     */
    static Claim taken(Claim present, UUID itemId, UUID officer, Instant now, Instant until) {
        if (present == null) {
            return of(officer, now, until);
        }
        if (present.isOf(officer)) {
            return present.renewed(now, until);
        }
        if (present.holds(now)) {
            throw new ItemIsClaimed(itemId);
        }
        return of(officer, now, until);
    }

    boolean holds(Instant now) {
        return leaseUntil != null && now.isBefore(leaseUntil);
    }

    boolean isOf(UUID officer) {
        return officer.equals(reviewerId);
    }

    /** Who has looked stays known, so that a review is told of once. */
    Claim released() {
        return of(reviewerId, reviewStartedAt, null);
    }

    /** Until the lease runs out again; a claim of one's own that has run out begins anew. */
    private Claim renewed(Instant now, Instant until) {
        return of(reviewerId, holds(now) ? reviewStartedAt : now, until);
    }
}
