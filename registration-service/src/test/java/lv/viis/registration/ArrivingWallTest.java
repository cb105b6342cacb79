package lv.viis.registration;

import static lv.viis.registration.Who.ADMIN;
import static lv.viis.registration.Who.APPLICANT;
import static lv.viis.registration.Who.AUDITOR;
import static lv.viis.registration.Who.CLERK;
import static lv.viis.registration.Who.DEPUTY;
import static lv.viis.registration.Who.EMPLOYEE;
import static lv.viis.registration.Who.HEAD;
import static lv.viis.registration.Who.NOBODY;
import static lv.viis.registration.Who.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database shows and takes of batches, authorisations, campaigns, mails and paper, past every use case. */
@QuarkusTest
@Tag("W2")
class ArrivingWallTest {

    /** A second clerk and a second administrator. */
    private final UUID second = UUID.randomUUID();

    private final AskedAs secondClerk = AskedAs.inCountry(second, "IZM_CLERK");
    private final AskedAs secondAdmin = AskedAs.inCountry(second, "IZM_ADMIN");

    @Test
    void a_batch_is_seen_by_its_people_and_drafted_in_the_own_name() {
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT), Who.sees(Matter.BATCH.found()));
            assertEquals(Set.of(CLERK, HEAD), Who.puts(Matter.BATCH.another("applicant_id=%s", HEAD.id)));
            assertEquals(Set.of(CLERK, DEPUTY), Who.puts(Matter.BATCH.another("applicant_id=%s", DEPUTY.id)));
            assertEquals(
                    Set.of(CLERK),
                    Who.puts(Matter.BATCH.another("applicant_id=%s employer_id=%s", HEAD.id, Matter.ELSEWHERE)));
        });
    }

    @Test
    void a_head_authorises_and_revokes_in_the_own_name() {
        var given = Matter.AUTHORISATION.another("letter_id=%s", Matter.COMMITMENT_ANEW.id());
        var revoked = "update authorisation set revoked_at = now(), revoked_by = '%s'";
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR, DEPUTY, HEAD), Who.sees(Matter.AUTHORISATION.found()));
            assertEquals(Set.of(HEAD), Who.puts(given));
            assertEquals(Set.of(), Who.puts(given.with("given_by=%s", STRANGER.id)));
            assertEquals(Set.of(), Who.puts(given.with("organisation_id=%s", Matter.ELSEWHERE)));
            assertEquals(Set.of(), Who.puts(given.with("revoked_at=now revoked_by=%s", HEAD.id)));
            HEAD.asked().may(revoked.formatted(HEAD.id));
            HEAD.asked().mayNot(revoked.formatted(STRANGER.id));
            DEPUTY.asked().mayNot(revoked.formatted(DEPUTY.id));
            CLERK.asked().mayNot(revoked.formatted(CLERK.id));
            assertEquals(0, STRANGER.asked().changes(revoked.formatted(STRANGER.id)));
        });
    }

    @Test
    void a_deputy_reaches_what_is_the_organisations_until_the_authorisation_is_revoked() {
        Matter.asked(
                () -> {
                    assertEquals(0, DEPUTY.asked().count(Matter.APPLICATION.found()));
                    assertEquals(1, HEAD.asked().count(Matter.APPLICATION.found()));
                },
                Matter.AUTHORISATION.set("revoked_at = now(), revoked_by = '" + HEAD.id + "'"));
    }

    @Test
    void a_campaign_is_proposed_and_begun_by_two_and_called_off_by_one() {
        var proposed = Matter.CAMPAIGN.another("proposed_by=%s", ADMIN.id);
        var begun = Matter.CAMPAIGN.set("confirmed_by = '%s', started_at = now()");
        var cancelled = "update commitment_campaign set cancelled_by = '%s', cancelled_at = now()";
        Matter.asked(() -> {
            assertEquals(EnumSet.complementOf(EnumSet.of(NOBODY)), Who.sees(Matter.CAMPAIGN.found()));
            assertEquals(Set.of(ADMIN), Who.puts(proposed));
            assertEquals(Set.of(), Who.puts(proposed.with("proposed_by=%s", STRANGER.id)));
            assertEquals(Set.of(), Who.puts(proposed.with("confirmed_by=%s started_at=now", second)));
            secondAdmin.may(begun.formatted(second));
            secondAdmin.mayNot(begun.formatted(STRANGER.id));
            ADMIN.asked().mayNot(begun.formatted(ADMIN.id));
            assertEquals(0, STRANGER.asked().changes(begun.formatted(STRANGER.id)));
            ADMIN.asked().may(cancelled.formatted(ADMIN.id) + " where id = '" + Matter.CAMPAIGN.id() + "'");
            assertEquals(0, STRANGER.asked().changes(cancelled.formatted(STRANGER.id)));
        });
    }

    @Test
    void who_has_to_sign_is_known_to_the_person_the_employer_and_the_ministry() {
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR, ADMIN, HEAD, DEPUTY, EMPLOYEE), Who.sees(Matter.MEMBER.found()));
            assertEquals(Set.of(ADMIN), Who.puts(Matter.MEMBER.another("person_id=%s", STRANGER.id)));
        });
    }

    @Test
    void mails_are_the_clerks_each_of_whom_settles_in_the_own_name() {
        var mail = Matter.MAIL.another("identity=%s", Matter.digest());
        var dismissed = Matter.MAIL.set("state = 'DISMISSED', settled_at = now(), clerk_id = '%s'");
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK), Who.sees(Matter.MAIL.found()));
            assertEquals(Set.of(CLERK), Who.puts(mail));
            assertEquals(Set.of(), Who.puts(mail.with("state=TO_CLERK")));
            assertEquals(Set.of(CLERK), Who.changes("update mail set attempts = 1 where clerk_id is null"));
            assertEquals(0, STRANGER.asked().changes("update mail set attempts = 1"));
            CLERK.asked().may(dismissed.formatted(CLERK.id));
            CLERK.asked().mayNot(dismissed.formatted(second));
            assertEquals(Set.of(CLERK), Who.sees(Matter.FINDING.found()));
            assertEquals(Set.of(CLERK), Who.puts(Matter.FINDING.another("attachment=2")));
        });
    }

    @Test
    void a_paper_original_is_recorded_and_confirmed_by_two_clerks() {
        var recorded = Matter.ORIGINAL.another("letter_id=%s", Matter.COMMITMENT.id());
        var confirmed = Matter.ORIGINAL.set("state = 'CONFIRMED', settled_at = now(), settled_by = '%s'");
        var rejected =
                Matter.ORIGINAL.set("state = 'REJECTED', reason_code = 'x', settled_at = now(), settled_by = '%s'");
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR), Who.sees(Matter.ORIGINAL.found()));
            assertEquals(Set.of(CLERK), Who.puts(recorded));
            assertEquals(Set.of(), Who.puts(recorded.with("recorded_by=%s", AUDITOR.id)));
            assertEquals(Set.of(), Who.puts(recorded.with("state=REJECTED reason_code=x settled_at=now")));
            assertEquals(Set.of(CLERK), Who.changes(Matter.ORIGINAL.set("scan_type = 'x'")));
            secondClerk.may(confirmed.formatted(second));
            secondClerk.may(rejected.formatted(second));
            secondClerk.mayNot(rejected.formatted(STRANGER.id));
            CLERK.asked().mayNot(confirmed.formatted(CLERK.id));
        });
    }
}
