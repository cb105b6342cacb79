package lv.viis.registration;

import static lv.viis.registration.Who.APPLICANT;
import static lv.viis.registration.Who.AUDITOR;
import static lv.viis.registration.Who.CLERK;
import static lv.viis.registration.Who.DEPUTY;
import static lv.viis.registration.Who.EMPLOYEE;
import static lv.viis.registration.Who.HEAD;
import static lv.viis.registration.Who.NAMED;
import static lv.viis.registration.Who.SIGNER;
import static lv.viis.registration.Who.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database shows and takes of signatures and their evidence, past every use case. */
@QuarkusTest
@Tag("W2")
class SigningWallTest {

    @Test
    void evidence_is_seen_and_handed_in_by_who_sees_the_letter() {
        var signed = Matter.evidence(Matter.COMMITMENT_ANEW);
        var letter = Set.of(CLERK, AUDITOR, HEAD, DEPUTY, NAMED, SIGNER);
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE), Who.sees(Matter.EVIDENCE.found()));
            assertEquals(letter, Who.puts(signed));
        });
    }

    @Test
    void on_paper_it_is_the_second_clerk_who_brings_it() {
        var paper = Matter.evidence(Matter.COMMITMENT_ANEW)
                .with("channel=PAPER document_date=today clerk_ids={%s,%s}", UUID.randomUUID(), CLERK.id);
        var another = "clerk_ids={%s,%s}";
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK), Who.puts(paper));
            assertEquals(Set.of(), Who.puts(paper.with(another, CLERK.id, STRANGER.id)));
            assertEquals(Set.of(), Who.puts(paper.with(another, CLERK.id, HEAD.id)));
        });
    }

    @Test
    void a_signature_that_waits_is_of_who_sees_the_letter() {
        var letter = Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE, SIGNER);
        var another = Matter.PENDING.with("letter_id=%s", Matter.COMMITMENT_ANEW.id());
        Matter.asked(() -> {
            assertEquals(letter, Who.sees(Matter.PENDING.found()));
            assertEquals(letter, Who.changes(Matter.PENDING.set("attempts = 2")));
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY, NAMED, SIGNER), Who.puts(another));
        });
    }

    @Test
    void forms_that_outlive_certificates_are_asked_for_with_the_evidence() {
        var task = Matter.ARCHIVE_TASK.with("evidence_id=%s", Matter.AUTHORISATION_EVIDENCE.id());
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR), Who.sees(Matter.ARCHIVE_TASK.found()));
            assertEquals(Set.of(CLERK, AUDITOR), Who.sees(Matter.ARCHIVE.found()));
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY), Who.puts(task));
        });
    }
}
