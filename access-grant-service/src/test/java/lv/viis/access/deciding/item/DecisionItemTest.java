package lv.viis.access.deciding.item;

import static lv.viis.access.deciding.weighing.OnScales.TODAY;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.OnScales;
import lv.viis.access.deciding.weighing.Submission.Mandate;
import lv.viis.access.deciding.weighing.Submission.MandateKind;
import lv.viis.chassis.problem.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of an item by what it is told. */
class DecisionItemTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final OnScales scales = new OnScales().asks("EDITOR");
    private final DecisionItem item = ItemOf.submission(scales.submission());
    private final UUID officer = UUID.randomUUID();
    private final UUID next = UUID.randomUUID();

    @Test
    @Tag("D6")
    void who_has_a_part_in_it_under_any_id_does_not_decide_nor_who_stands_by_it() {
        assertDoesNotThrow(() -> item.requireDecidableBy(List.of(officer), 1));
        assertDoesNotThrow(() -> item.requireDecidableBy(List.of(), 1));
        assertThrows(DeciderIsInvolved.class, () -> item.requireDecidableBy(List.of(officer, scales.person), 1));
        item.settle(true, word(5, false, next));
        assertThrows(DeciderIsInvolved.class, () -> item.requireDecidableBy(List.of(next), 1));
    }

    @Test
    @Tag("A6")
    void it_is_decided_once_on_the_version_that_was_looked_at() {
        assertEquals("application-version-differs", refused(2));
        var decision = UUID.randomUUID();
        item.decide(decision);
        assertEquals(1, item.changes);
        var refusal = assertThrows(AlreadyDecided.class, () -> item.requireDecidableBy(List.of(officer), 1));
        assertEquals(URI.create("/v1/decisions/" + decision), refusal.seeAlso());
        item.settle(false, word(5, true, null));
        assertEquals("already-decided", refused(1));
        assertTrue(item.end(ItemState.CLOSED));
        assertEquals("application-closed", refused(1));
        assertFalse(item.end(ItemState.WITHDRAWN));
        item.end(ItemState.CLOSED);
        assertEquals("application-withdrawn", refused(1));
        var returned = ItemOf.submission(scales.submission());
        returned.giveBack(decision);
        assertEquals(
                URI.create("/v1/decisions/" + decision),
                assertThrows(AlreadyReturned.class, () -> returned.requireDecidableBy(List.of(), 1))
                        .seeAlso());
    }

    @Test
    @Tag("D1")
    void it_is_answered_for_by_a_head_by_a_deputy_in_time_or_by_whom_nobody_can_tell() {
        assertEquals(scales.head, item.answeredForBy());
        assertTrue(item.isAnsweredFor(true, TODAY));
        assertFalse(item.isAnsweredFor(false, TODAY));
        scales.mandate = new Mandate(MandateKind.DEPUTY, TODAY, TODAY, null);
        var byDeputy = ItemOf.submission(scales.submission());
        assertTrue(byDeputy.isAnsweredFor(false, TODAY));
        assertFalse(byDeputy.isAnsweredFor(false, TODAY.plusDays(1)));
        assertTrue(byDeputy.isAnsweredFor(true, TODAY.plusDays(1)));
        // Once a head stands by it, it is that one who has to be head.
        byDeputy.settle(true, word(5, false, next));
        assertEquals(next, byDeputy.answeredForBy());
        assertFalse(byDeputy.isAnsweredFor(false, TODAY));
    }

    @Test
    @Tag("D1")
    void a_hold_stays_until_a_newer_word_than_was_known_when_it_was_found() {
        var known = word(5, false, null);
        item.settle(true, known);
        assertEquals(0, item.changes);
        item.hold(known, NOW);
        assertEquals("head-has-changed", refused(1));
        assertEquals(NOW, item.standing().heldSince());
        item.settle(true, known);
        assertEquals("head-has-changed", refused(1));
        item.settle(true, word(6, false, next));
        assertEquals(ItemState.OPEN, item.state);
        assertEquals(next, item.confirmedBy());
        // Held, confirmed by another, open again: each is a change of what is to be decided.
        assertEquals(3, item.changes);
        item.settle(true, word(7, true, null));
        assertEquals(ItemState.NEEDS_CONFIRMATION, item.state);
        item.settle(false, word(8, false, null));
        assertEquals("application-version-differs", refused(1));
    }

    @Test
    void a_claim_holds_until_its_lease_is_over_and_no_longer() {
        var until = NOW.plusSeconds(60);
        item.release(officer);
        assertTrue(item.review(officer, List.of(officer), NOW, until));
        assertThrows(ItemIsClaimed.class, () -> item.review(next, List.of(next), until.minusMillis(1), until));
        assertFalse(item.review(officer, List.of(officer), NOW.plusSeconds(1), until.plusSeconds(1)));
        assertEquals(NOW, item.claim.reviewStartedAt);
        item.release(next);
        assertEquals(officer, item.claim.reviewerId);
        assertFalse(item.review(next, List.of(next), until.plusSeconds(1), until.plusSeconds(9)));
        assertEquals(next, item.claim.reviewerId);
        item.release(next);
        assertFalse(item.review(officer, List.of(officer), until.plusSeconds(2), until.plusSeconds(9)));
        assertThrows(DeciderIsInvolved.class, () -> item.review(scales.person, List.of(scales.person), NOW, until));
    }

    @Test
    void what_was_submitted_is_read_once() {
        assertSame(item.submission(), item.submission());
    }

    private String refused(long version) {
        return assertThrows(Refusal.class, () -> item.requireDecidableBy(List.of(officer), version))
                .code();
    }

    private static ApplicationAnswer word(long sequence, boolean halted, UUID head) {
        var answer = new ApplicationAnswer();
        answer.sequence = sequence;
        answer.halted = halted;
        answer.confirmedBy = head;
        answer.toldAt = NOW.minusSeconds(5);
        return answer;
    }
}
