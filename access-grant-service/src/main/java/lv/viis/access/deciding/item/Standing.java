package lv.viis.access.deciding.item;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who stands by an application (D1), and whether it waits for a head to do so.
 *
 * @param confirmedBy the head who stands by it in the applicant's stead, null if the applicant answers for it
 * @param heldSince since when it waits for a head to confirm it, null while it does not
 * @param heldAfter the newest word of registration when it was put on hold here; a newer one ends that
 */
@Embeddable
record Standing(UUID confirmedBy, Instant heldSince, Long heldAfter) {

    /** As it was submitted. */
    static Standing by(UUID head) {
        return new Standing(head, null, null);
    }

    /**
     * Waits for a head, whatever registration had told by now.
     *
     * @param newest word of registration, null if there is none
     */
    Standing held(ApplicationAnswer newest, Instant now) {
        return new Standing(confirmedBy, now, newest == null ? 0 : newest.sequence);
    }

    /** As registration told it; a hold that was found here stays until a newer word. */
    Standing after(ApplicationAnswer newest) {
        return heldAfter == null || newest.sequence > heldAfter
                ? new Standing(newest.confirmedBy, newest.halted ? newest.toldAt : null, null)
                : new Standing(newest.confirmedBy, heldSince, heldAfter);
    }

    /** In which the newest version of the application is, unless it is over. */
    ItemState state() {
        return heldSince == null ? ItemState.OPEN : ItemState.NEEDS_CONFIRMATION;
    }
}
