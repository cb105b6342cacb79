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
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import lv.viis.chassis.testing.DatabaseRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database asked past every use case: what it shows and takes is the caller's, whatever the code forgets. The tables of each
 * wing are asked in a test of their own.
 */
@QuarkusTest
@Tag("W2")
class WallTest {

    private static final String NOT_GIVEN = "no request is given it at all";

    /** Tables that a request reads whole, and why each may be. */
    private static final Map<String, String> OPEN = Map.of(
            "known_organisation", "organisations are public",
            "known_role", "codes of roles are public",
            "archive_material", NOT_GIVEN,
            "evidence_archive_material", NOT_GIVEN,
            "mail_turn", NOT_GIVEN,
            "received_event", NOT_GIVEN,
            "received_state", NOT_GIVEN,
            "parked_record", NOT_GIVEN);

    private static final Set<Who> LOGGED_IN = EnumSet.complementOf(EnumSet.of(NOBODY));

    @Test
    void every_table_is_behind_the_wall_or_says_why_not() {
        assertEquals(List.of(), DatabaseRules.outsideOfTheWall(OPEN));
    }

    @Test
    void pseudonyms_are_for_who_has_logged_in() {
        Matter.asked(() -> {
            for (var row : List.of(Matter.HEADSHIP, Matter.ALIAS)) {
                assertEquals(LOGGED_IN, Who.sees(row.found()));
            }
        });
    }

    @Test
    void who_has_rights_is_known_to_the_person_the_employer_and_the_ministry() {
        Matter.asked(() -> assertEquals(
                Set.of(CLERK, AUDITOR, ADMIN, HEAD, DEPUTY, APPLICANT, EMPLOYEE), Who.sees(Matter.GRANT.found())));
    }

    @Test
    void who_has_logged_in_tells_what_happened() {
        var told = Row.of("event_log", """
                topic=viis.registration.application key=x type=x aggregate_id=%s aggregate_version=1 source=x
                data={}""", UUID.randomUUID());
        assertEquals(LOGGED_IN, Who.puts(told));
    }

    @Test
    void an_answer_is_repeated_to_who_got_it() {
        var key = Row.of("idempotency_key", "key=%s path=/ caller=%s body_hash=x", UUID.randomUUID(), HEAD.id);
        assertEquals(Set.of(HEAD), Who.puts(key));
        assertEquals(Set.of(STRANGER), Who.puts(key.with("caller=%s", STRANGER.id)));
        Matter.asked(
                () -> {
                    assertEquals(Set.of(HEAD), Who.sees(key.found()));
                    assertEquals(Set.of(HEAD), Who.changes("update idempotency_key set status = 200"));
                },
                key.insert());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from access_application",
                "delete from access_application_line",
                "delete from letter",
                "update letter set signer_id = uuidv7()",
                "delete from application_letter",
                "update evidence set level = 'x'",
                "delete from evidence",
                "update document set media_type = 'x'",
                "delete from document",
                "update application_step set told = true",
                "delete from application_step",
                "update application_attachment set size = 1",
                "delete from paper_original",
                "update archive_task set attempts = 0",
                "insert into evidence_archive (id) values (uuidv7())",
                "select from archive_material",
                "select from evidence_archive_material",
                "select from mail_turn",
                "delete from mail",
                "update mail_finding set outcome = 'x'",
                "delete from notification",
                "delete from person",
                "delete from contact",
                "delete from employment",
                "update leaver_notice set last_day = current_date",
                "update authorisation set last_day = current_date",
                "update campaign_member set expired_at = now()",
                "update letter_text set template = 'x'",
                "insert into known_alias values (uuidv7(), uuidv7())",
                "update known_headship set last_day = null",
                "update known_grant set ended_at = null",
                "update known_organisation set name = 'x'",
                "delete from known_role",
                "select from event_log",
                "select event_log_drop_partitions(1)",
                "select from received_event",
                "select from received_state",
                "select from parked_record"
            })
    void what_no_request_needs_no_request_may(String statement) {
        var all = AskedAs.inCountry(
                UUID.randomUUID(), "IZM_CLERK", "IZM_ACCESS_OFFICER", "AUDITOR", "IZM_ADMIN", "IZM_SUPPORT");
        assertThat(all.refusal(statement), containsString("permission denied"));
    }
}
