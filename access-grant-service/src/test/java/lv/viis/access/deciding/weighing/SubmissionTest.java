package lv.viis.access.deciding.weighing;

import static lv.viis.access.deciding.weighing.OnScales.TODAY;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission.Kind;
import lv.viis.access.deciding.weighing.Submission.Mandate;
import lv.viis.access.deciding.weighing.Submission.MandateKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an application says of itself: by which letters, by whom, as whom. */
class SubmissionTest {

    private final OnScales scales = new OnScales().asks("EDITOR");
    private final UUID clerk = UUID.randomUUID();
    private final UUID secondClerk = UUID.randomUUID();

    @Test
    @Tag("A2")
    void both_letters_are_needed_and_on_paper_two_clerks() {
        assertDoesNotThrow(scales.submission()::requireEvidence);
        evidence(paper(Submission.HEAD_LETTER, clerk, secondClerk), scales.evidence.get(1));
        assertDoesNotThrow(scales.submission()::requireEvidence);
        evidence(paper(Submission.HEAD_LETTER, clerk, clerk), scales.evidence.get(1));
        incomplete();
        evidence(OnScales.signed(Submission.HEAD_LETTER, scales.head));
        incomplete();
        evidence(OnScales.signed(Submission.COMMITMENT_LETTER, scales.person));
        incomplete();
    }

    @Test
    @Tag("A2")
    void the_heads_letter_suffices_to_end_a_right() {
        scales.kind = Kind.REVOKE;
        scales.lines.clear();
        scales.asks("EDITOR", scales.employer.id, null, TODAY, UUID.randomUUID());
        evidence(OnScales.signed(Submission.HEAD_LETTER, scales.head));
        assertDoesNotThrow(scales.submission()::requireEvidence);
        evidence(OnScales.signed(Submission.COMMITMENT_LETTER, scales.person));
        incomplete();
    }

    @Test
    @Tag("A3")
    void all_is_signed_if_each_letter_is_by_whom_it_has_to_be_and_that_can_be_shown() {
        assertTrue(scales.submission().allSigned());
        var head = scales.evidence.get(0);
        var at = head.signedAt();
        for (var faulty : List.of(
                letter("PAPER", at, "aa", "00", scales.head),
                letter("SIGNED", null, "aa", "00", scales.head),
                letter("SIGNED", at, null, "00", scales.head),
                letter("SIGNED", at, "aa", null, scales.head),
                letter("SIGNED", at, "aa", "00", scales.person),
                letter("SIGNED", at, "aa", "00", null),
                letter("SIGNED", at, "aa", "00", scales.head, clerk))) {
            scales.evidence.set(0, faulty);
            assertFalse(scales.submission().allSigned(), faulty.toString());
        }
        scales.evidence.set(0, head);
        // One more of its kind by somebody else spoils it too; without one there is nothing signed.
        scales.evidence.add(OnScales.signed(Submission.COMMITMENT_LETTER, scales.head));
        assertFalse(scales.submission().allSigned());
        evidence(head);
        assertFalse(scales.submission().allSigned());
        evidence(OnScales.signed(Submission.COMMITMENT_LETTER, scales.person));
        assertFalse(scales.submission().allSigned());
    }

    @Test
    void a_letter_was_given_when_it_was_signed_or_by_the_date_on_the_paper_and_the_last_counts() {
        assertEquals(OnScales.SIGNED_AT, scales.submission().givenAt(Submission.COMMITMENT_LETTER));
        scales.evidence.add(paper(Submission.COMMITMENT_LETTER, clerk, secondClerk));
        assertEquals(Instant.parse("2026-09-04T21:00:00Z"), scales.submission().givenAt(Submission.COMMITMENT_LETTER));
        evidence(letter("SIGNED", null, null, null, null));
        assertEquals(scales.submission().submittedAt(), scales.submission().givenAt(Submission.HEAD_LETTER));
    }

    @Test
    @Tag("D6")
    void whoever_asked_signed_or_handled_the_paper_has_a_part_in_it() {
        var signer = UUID.randomUUID();
        evidence(
                paper(Submission.HEAD_LETTER, clerk, secondClerk),
                OnScales.signed(Submission.COMMITMENT_LETTER, signer));
        scales.confirmedBy = UUID.randomUUID();
        var asked = scales.submission();
        for (var involved : List.of(scales.person, scales.head, scales.confirmedBy, clerk, secondClerk, signer)) {
            assertTrue(asked.involves(involved));
        }
        assertFalse(asked.involves(UUID.randomUUID()));
        assertTrue(asked.concerns(List.of(UUID.randomUUID(), scales.person)));
        assertTrue(asked.concerns(List.of(scales.head)));
        assertFalse(asked.concerns(List.of(clerk, scales.confirmedBy)));
    }

    @Test
    @Tag("D1")
    void a_deputy_asks_within_the_days_of_the_authorisation_and_an_unknown_head_any_day() {
        var deputy = new Mandate(MandateKind.DEPUTY, TODAY, TODAY.plusDays(1), UUID.randomUUID());
        assertFalse(deputy.holdsWithoutHead(TODAY.minusDays(1)));
        assertTrue(deputy.holdsWithoutHead(TODAY));
        assertTrue(deputy.holdsWithoutHead(TODAY.plusDays(1)));
        assertFalse(deputy.holdsWithoutHead(TODAY.plusDays(2)));
        assertTrue(new Mandate(MandateKind.DEPUTY, null, null, null).holdsWithoutHead(TODAY));
        assertTrue(new Mandate(MandateKind.UNIDENTIFIED, null, null, null).holdsWithoutHead(TODAY));
        assertFalse(new Mandate(MandateKind.HEAD, null, null, null).holdsWithoutHead(TODAY));
    }

    private void incomplete() {
        assertThrows(EvidenceIncomplete.class, scales.submission()::requireEvidence);
    }

    private void evidence(Evidence... letters) {
        var all = List.of(letters);
        scales.evidence.clear();
        scales.evidence.addAll(all);
    }

    private static Evidence letter(
            String channel, Instant signedAt, String container, String letter, UUID signer, UUID... clerks) {
        return new Evidence(
                UUID.randomUUID(),
                Submission.HEAD_LETTER,
                channel,
                signedAt,
                container,
                letter,
                signer,
                List.of(clerks),
                null);
    }

    private static Evidence paper(String letterKind, UUID... clerks) {
        return new Evidence(
                UUID.randomUUID(),
                letterKind,
                "PAPER",
                null,
                null,
                "00",
                null,
                List.of(clerks),
                LocalDate.of(2026, 9, 5));
    }
}
