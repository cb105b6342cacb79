package lv.viis.registration;

import static lv.viis.registration.Who.APPLICANT;
import static lv.viis.registration.Who.AUDITOR;
import static lv.viis.registration.Who.CLERK;
import static lv.viis.registration.Who.DEPUTY;
import static lv.viis.registration.Who.EMPLOYEE;
import static lv.viis.registration.Who.HEAD;
import static lv.viis.registration.Who.NEIGHBOUR;
import static lv.viis.registration.Who.STRANGER;
import static lv.viis.registration.Who.SUPPORT;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database shows and takes of applications, and of what belongs to them, past every use case. */
@QuarkusTest
@Tag("W2")
class ApplyingWallTest {

    /** Who reaches an application, and not only its timeline. */
    private static final Set<Who> REACH = Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE);

    private static final Set<Who> FOLLOW = Set.of(SUPPORT, CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE);

    @Test
    void an_application_and_all_of_it_is_seen_by_its_people_and_offices() {
        Matter.asked(() -> {
            for (var row : List.of(Matter.APPLICATION, Matter.STEP)) {
                assertEquals(FOLLOW, Who.sees(row.found()));
            }
            for (var row : List.of(Matter.LINE, Matter.ATTACHMENT, Matter.COMMITMENT_OF)) {
                assertEquals(REACH, Who.sees(row.found()));
            }
        });
    }

    @Test
    void nobody_applies_in_anothers_name_or_for_another_employer() {
        var draft = Matter.DRAFT;
        Matter.asked(() -> {
            assertEquals(Set.of(HEAD), Who.puts(draft));
            assertEquals(Set.of(DEPUTY), Who.puts(draft.with("applicant_id=%s", DEPUTY.id)));
            assertEquals(Set.of(), Who.puts(draft.with("applicant_id=%s", EMPLOYEE.id)));
            assertEquals(Set.of(), Who.puts(draft.with("employer_id=%s", Matter.ELSEWHERE)));
            assertEquals(Set.of(), Who.puts(draft.with("state=AWAITING_SIGNATURES")));
            var recorded = draft.with("applicant_id=%s", EMPLOYEE.id);
            assertEquals(Set.of(CLERK), Who.puts(recorded.with("recorded_by=%s", CLERK.id)));
            assertEquals(Set.of(), Who.puts(recorded.with("recorded_by=%s", STRANGER.id)));
        });
    }

    @Test
    void nobody_changes_what_is_anothers() {
        Matter.asked(() -> {
            assertEquals(REACH, Who.changes(Matter.APPLICATION.set("duty = 'y'")));
            assertEquals(REACH, Who.changes(Matter.LINE.set("open = false")));
            assertEquals(REACH, Who.changes(Matter.COMMITMENT_OF.set("in_force = false")));
            assertThat(
                    HEAD.asked().refusal(Matter.APPLICATION.set("employer_id = '" + Matter.ELSEWHERE + "'")),
                    containsString("stays whose it is"));
        });
    }

    @Test
    void nobody_adds_to_what_is_anothers() {
        var file = Matter.ATTACHMENT.another("sha256=%s", Matter.digest());
        Matter.asked(() -> {
            assertEquals(REACH, Who.puts(Matter.STEP.another("what=RETURNED")));
            assertEquals(REACH, Who.puts(Matter.LINE.another("position=1 role=INSTITUTION_READER")));
            assertEquals(
                    REACH, Who.puts(Matter.COMMITMENT_OF.with("letter_id=%s kind=OTHER", Matter.COMMITMENT_ANEW.id())));
            assertEquals(Set.of(EMPLOYEE), Who.puts(file));
            assertEquals(Set.of(), Who.puts(file.with("added_by=%s", STRANGER.id)));
        });
    }

    @Test
    void an_employment_and_its_end_are_known_to_the_person_the_employer_and_offices() {
        var known = Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE);
        var noted = Set.of(CLERK, HEAD, DEPUTY, APPLICANT);
        var notice = Matter.LEAVER_NOTICE.another("given_by=%s", HEAD.id);
        Matter.asked(() -> {
            assertEquals(known, Who.sees(Matter.EMPLOYMENT.found()));
            assertEquals(noted, Who.puts(Matter.EMPLOYMENT.another("valid_from=today")));
            assertEquals(
                    Set.of(CLERK, NEIGHBOUR),
                    Who.puts(Matter.EMPLOYMENT.another("organisation_id=%s", Matter.ELSEWHERE)));
            assertEquals(noted, Who.changes(Matter.EMPLOYMENT.set("last_day = valid_from")));
            assertEquals(known, Who.sees(Matter.LEAVER_NOTICE.found()));
            assertEquals(Set.of(HEAD), Who.puts(notice));
            assertEquals(Set.of(DEPUTY), Who.puts(notice.with("given_by=%s", DEPUTY.id)));
            assertEquals(Set.of(), Who.puts(notice.with("organisation_id=%s", Matter.ELSEWHERE)));
        });
    }
}
