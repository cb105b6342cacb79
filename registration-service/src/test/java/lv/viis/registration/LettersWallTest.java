package lv.viis.registration;

import static lv.viis.registration.Who.ADMIN;
import static lv.viis.registration.Who.APPLICANT;
import static lv.viis.registration.Who.AUDITOR;
import static lv.viis.registration.Who.CLERK;
import static lv.viis.registration.Who.DEPUTY;
import static lv.viis.registration.Who.EMPLOYEE;
import static lv.viis.registration.Who.HEAD;
import static lv.viis.registration.Who.NAMED;
import static lv.viis.registration.Who.NEIGHBOUR;
import static lv.viis.registration.Who.NOBODY;
import static lv.viis.registration.Who.SIGNER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database shows and takes of letters, and of whom they name, past every use case. */
@QuarkusTest
@Tag("W2")
class LettersWallTest {

    private static final Set<Who> OF_HEAD_LETTER = Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE, SIGNER);
    private static final Set<Who> OF_COMMITMENT = Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE);
    private static final Set<Who> OF_COMMITMENT_ANEW = Set.of(CLERK, AUDITOR, HEAD, DEPUTY, NAMED, SIGNER);
    private static final Set<Who> OF_AUTHORISATION = Set.of(CLERK, AUDITOR, HEAD, DEPUTY);

    /** Who hands in what somebody signed for the employer. */
    private static final Set<Who> HAND_IN = Set.of(CLERK, HEAD, DEPUTY, APPLICANT);

    @Test
    void a_letter_is_seen_by_whom_it_names_and_administrators_see_who_has_signed() {
        Matter.asked(() -> {
            assertEquals(OF_HEAD_LETTER, Who.sees(Matter.HEAD_LETTER.found()));
            assertEquals(OF_COMMITMENT_ANEW, Who.sees(Matter.COMMITMENT_ANEW.found()));
            assertEquals(OF_AUTHORISATION, Who.sees(Matter.AUTHORISATION_LETTER.found()));
            var signed = EnumSet.copyOf(OF_COMMITMENT);
            signed.add(ADMIN);
            assertEquals(signed, Who.sees(Matter.COMMITMENT.found()));
        });
    }

    @Test
    void a_letter_is_issued_for_an_employer_by_who_acts_for_it() {
        var letter = Matter.COMMITMENT_ANEW.another(
                "code=x document_id=%s sha256=%s", Matter.DOCUMENT.id(), Matter.digest());
        Matter.asked(() -> {
            assertEquals(HAND_IN, Who.puts(letter));
            assertEquals(Set.of(CLERK, NEIGHBOUR), Who.puts(letter.with("employer_id=%s", Matter.ELSEWHERE)));
            assertEquals(Set.of(), Who.puts(letter.with("state=ACCEPTED")));
        });
    }

    @Test
    void a_letter_goes_on_by_whom_it_names() {
        var expired = "state = 'EXPIRED'";
        Matter.asked(() -> {
            assertEquals(OF_HEAD_LETTER, Who.changes(Matter.HEAD_LETTER.set(expired)));
            assertEquals(OF_COMMITMENT, Who.changes(Matter.COMMITMENT.set(expired)));
            assertEquals(OF_COMMITMENT_ANEW, Who.changes(Matter.COMMITMENT_ANEW.set(expired)));
        });
    }

    @Test
    void a_letter_that_names_others_is_known_to_an_employee_and_not_opened() {
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY, SIGNER), Who.sees(Matter.documentOf(Matter.HEAD_LETTER)));
            assertEquals(
                    Set.of(CLERK, AUDITOR, HEAD, DEPUTY, EMPLOYEE), Who.sees(Matter.documentOf(Matter.COMMITMENT)));
            assertEquals(OF_COMMITMENT_ANEW, Who.sees(Matter.documentOf(Matter.COMMITMENT_ANEW)));
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE), Who.sees(Matter.DOCUMENT.found()));
            assertEquals(EnumSet.complementOf(EnumSet.of(NOBODY)), Who.puts(Matter.document()));
        });
    }

    @Test
    void people_are_seen_by_themselves_and_who_handed_in_what_they_signed() {
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE), Who.sees(Matter.EMPLOYEE.found()));
            assertEquals(Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT), Who.sees(Matter.APPLICANT.found()));
            for (var person : Set.of(Matter.EMPLOYEE, Matter.APPLICANT)) {
                assertEquals(HAND_IN, Who.changes(person.set("surname = 'y'")));
            }
            for (var person : Set.of(Matter.NEWCOMER, HEAD.id)) {
                assertEquals(Set.of(CLERK, HEAD, DEPUTY), Who.puts(Matter.person(person)));
            }
            assertEquals(Set.of(), Who.puts(Matter.person(NAMED.id)));
        });
    }

    @Test
    void how_somebody_is_reached_for_an_employer_is_no_other_ones_business() {
        var elsewhere = Matter.CONTACT.with("organisation_id=%s", Matter.ELSEWHERE);
        Matter.asked(
                () -> {
                    assertEquals(
                            Set.of(CLERK, AUDITOR, HEAD, DEPUTY, APPLICANT, EMPLOYEE),
                            Who.sees(Matter.CONTACT.found() + " and organisation_id = '" + Matter.EMPLOYER + "'"));
                    assertEquals(
                            Set.of(CLERK, AUDITOR, NEIGHBOUR, EMPLOYEE),
                            Who.sees(Matter.CONTACT.found() + " and organisation_id = '" + Matter.ELSEWHERE + "'"));
                    assertEquals(HAND_IN, Who.puts(Matter.CONTACT.with("person_id=%s", APPLICANT.id)));
                    assertEquals(Set.of(CLERK, NEIGHBOUR), Who.puts(elsewhere.with("person_id=%s", APPLICANT.id)));
                    assertEquals(
                            HAND_IN,
                            Who.changes("update contact set phone = '1' where organisation_id = '" + Matter.EMPLOYER
                                    + "'"));
                },
                elsewhere.insert());
    }

    @Test
    void who_was_told_is_the_clerks() {
        Matter.asked(() -> {
            assertEquals(Set.of(CLERK), Who.sees(Matter.NOTIFICATION.found()));
            assertEquals(Set.of(CLERK), Who.puts(Matter.NOTIFICATION.another("once_key=x")));
            assertEquals(Set.of(CLERK), Who.changes("update notification set attempts = 1"));
        });
    }
}
