package lv.viis.registration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import lv.viis.chassis.testing.DatabaseRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database asked past every use case: what it shows and takes is the caller's, whatever the code forgets. */
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

    private final UUID stranger = UUID.randomUUID();
    private final UUID officer = UUID.randomUUID();

    private AskedAs clerk() {
        return AskedAs.inCountry(officer, "IZM_CLERK");
    }

    private AskedAs admin() {
        return AskedAs.inCountry(officer, "IZM_ADMIN");
    }

    private static AskedAs as(DemoPerson person) {
        return AskedAs.person(person.id());
    }

    /** Who is nobody here: a stranger, the head next door, and who has an office elsewhere. */
    private List<AskedAs> others() {
        return List.of(
                AskedAs.nobody(),
                AskedAs.person(stranger),
                as(Given.headOf(Given.institution())),
                AskedAs.in(UUID.randomUUID(), stranger, "IZM_CLERK", "IZM_ACCESS_OFFICER", "AUDITOR", "IZM_ADMIN"));
    }

    private static void shown(String rows, List<AskedAs> to, List<AskedAs> notTo) {
        for (var one : to) {
            assertThat(rows, one.count(rows), greaterThan(0L));
        }
        for (var one : notTo) {
            assertEquals(0, one.count(rows), rows);
        }
    }

    @Test
    void every_table_is_behind_the_wall_or_says_why_not() {
        assertEquals(List.of(), DatabaseRules.outsideOfTheWall(OPEN));
    }

    @Test
    void an_application_and_all_of_it_is_seen_by_its_people_and_offices() {
        var waiting = Given.waiting();
        var people = List.of(
                as(waiting.head()),
                as(waiting.employee()),
                clerk(),
                AskedAs.inCountry(officer, "IZM_ACCESS_OFFICER"),
                AskedAs.inCountry(officer, "AUDITOR"));
        var support = AskedAs.inCountry(officer, "IZM_SUPPORT");
        for (var of : List.of("access_application where id", "application_step where application_id")) {
            var rows = of + " = '" + waiting.id() + "'";
            shown(rows, people, others());
            shown(rows, List.of(support), List.of(admin()));
        }
        for (var rows : List.of(
                "access_application_line where application_id = '" + waiting.id() + "'",
                "application_letter where application_id = '" + waiting.id() + "'",
                "letter where id = '" + waiting.headLetter() + "'",
                "letter where id = '" + waiting.commitment() + "'",
                "document join letter on letter.document_id = document.id where letter.id = '" + waiting.headLetter()
                        + "'")) {
            shown(rows, people, others());
            shown(rows, List.of(), List.of(support, admin()));
        }
    }

    @Test
    void a_letter_that_names_others_is_known_to_an_employee_and_not_opened() {
        var waiting = Given.waiting();
        Database.put("update letter set person_id = null where id = '" + waiting.headLetter() + "'");
        var letter = "letter where id = '" + waiting.headLetter() + "'";
        var document = Database.text("select document_id from " + letter);
        shown(letter, List.of(as(waiting.head()), as(waiting.employee())), others());
        shown(
                "document where id = '" + document + "'",
                List.of(as(waiting.head()), clerk()),
                List.of(as(waiting.employee())));
    }

    @Test
    void nobody_applies_in_anothers_name_or_for_another_employer() {
        var waiting = Given.waiting();
        var row = "access_application where id = '" + waiting.id() + "'";
        var draft = Database.like(
                row,
                "{\"id\":\"%s\",\"person_id\":\"%s\",\"state\":\"DRAFT\"}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID()));
        taken(as(waiting.head()), draft);
        for (var other : others()) {
            refused(other, draft);
        }
        refused(as(waiting.employee()), draft);
        refused(AskedAs.inCountry(officer, "IZM_ACCESS_OFFICER"), draft);
        refused(
                as(waiting.head()),
                draft.replace(
                        "\"applicant_id\": \"" + waiting.head().id(), "\"applicant_id\": \"" + UUID.randomUUID()));
        refused(as(waiting.head()), draft.replace("\"DRAFT\"", "\"AWAITING_SIGNATURES\""));
        refused(clerk(), draft);
        taken(clerk(), draft.replace("\"recorded_by\": null", "\"recorded_by\": \"" + officer + "\""));
    }

    @Test
    void nobody_changes_what_is_anothers() {
        var waiting = Given.waiting();
        var employer = "employer_id = '" + waiting.employer() + "'";
        for (var step : List.of(
                "update access_application set duty = 'x' where " + employer,
                "update access_application_line set open = false where " + employer,
                "update letter set state = 'EXPIRED' where " + employer)) {
            for (var other : others()) {
                assertEquals(0, other.changes(step), step);
            }
            assertEquals(0, AskedAs.inCountry(officer, "IZM_SUPPORT").changes(step), step);
            assertEquals(0, admin().changes(step), step);
            assertThat(step, as(waiting.head()).changes(step), greaterThan(0));
        }
        assertThat(
                as(waiting.head())
                        .refusal("update access_application set employer_id = '" + Given.institution() + "' where "
                                + employer),
                containsString("stays whose it is"));
        var step = Database.like(
                "application_step where id = (select min(cast(id as text))::uuid from application_step where application_id = '"
                        + waiting.id() + "')",
                "{\"id\":\"" + UUID.randomUUID() + "\"}");
        taken(as(waiting.employee()), step);
        for (var other : others()) {
            refused(other, step);
        }
    }

    @Test
    void nobody_brings_letters_or_evidence_for_others() {
        var waiting = Given.waiting().signBoth();
        var letter = Database.like(
                "letter where id = '" + waiting.commitment() + "'",
                "{\"id\":\"%s\",\"state\":\"ISSUED\"}".formatted(UUID.randomUUID()));
        var evidence = "evidence where letter_id = '" + waiting.commitment() + "'";
        var another = Database.like(evidence, "{\"id\":\"%s\"}".formatted(UUID.randomUUID()));
        for (var other : others()) {
            refused(other, letter);
            refused(other, another);
        }
        refused(as(waiting.employee()), letter);
        shown(
                evidence,
                List.of(as(waiting.head()), as(waiting.employee()), clerk()),
                List.of(AskedAs.inCountry(officer, "IZM_SUPPORT"), admin()));
        shown("archive_task", List.of(clerk()), List.of(as(waiting.head()), as(waiting.employee()), admin()));
        var paper = Database.like(
                evidence,
                "{\"id\":\"%s\",\"channel\":\"PAPER\",\"document_date\":\"2026-01-01\",\"clerk_ids\":[\"%s\",\"%s\"]}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID(), officer));
        refused(as(waiting.head()), paper);
        refused(AskedAs.inCountry(stranger, "IZM_CLERK"), paper);
    }

    @Test
    void people_are_seen_by_themselves_and_who_handed_in_what_they_signed() {
        var waiting = Given.waiting().submitted();
        var id = waiting.employee().id();
        var other = Given.headOf(Given.institution());
        for (var rows : List.of(
                "person where id = '" + id + "'",
                "contact where person_id = '" + id + "'",
                "employment where person_id = '" + id + "'")) {
            shown(rows, List.of(as(waiting.head()), as(waiting.employee()), clerk()), others());
            shown(rows, List.of(), List.of(as(other), admin(), AskedAs.inCountry(officer, "IZM_SUPPORT")));
        }
        var elsewhere = Given.institution();
        Database.put(
                Database.like("contact where person_id = '" + id + "'", "{\"organisation_id\":\"" + elsewhere + "\"}"));
        assertEquals(1, as(waiting.head()).count("contact where person_id = '" + id + "'"));
        assertEquals(2, as(waiting.employee()).count("contact where person_id = '" + id + "'"));
        assertEquals(0, as(other).changes("update person set surname = 'x' where id = '" + id + "'"));
        assertEquals(0, as(waiting.employee()).changes("update person set surname = 'x' where id = '" + id + "'"));
        assertEquals(0, as(other).changes("update employment set last_day = valid_from"));
        refused(
                as(waiting.head()),
                "insert into leaver_notice values (uuidv7(), '%s', '%s', current_date, '%s', now())"
                        .formatted(id, elsewhere, waiting.head().id()));
    }

    @Test
    void a_draft_with_somebodys_code_reveals_nothing_of_them() {
        var known = Given.waiting().submitted().employee();
        var employer = Given.institution();
        var curious = Given.waiting(employer, Given.headOf(employer), known);
        assertEquals(0, as(curious.head()).count("person where id = '" + known.id() + "'"));
    }

    @Test
    void a_deputy_reaches_what_is_the_organisations_while_the_authorisation_counts() {
        var waiting = Given.waiting().submitted();
        var deputy = DemoPerson.any();
        var row = "access_application where id = '" + waiting.id() + "'";
        assertEquals(0, as(deputy).count(row));
        var authorisation = """
                insert into authorisation (id, organisation_id, deputy_id, letter_id, given_by, number, dated, valid_from,
                                           last_day, given_name, surname, post, email, deputy_code, given_at)
                values (uuidv7(), '%s', '%s', '%s', '%s', '1', current_date, current_date - 1, current_date + 1,
                        'A', 'B', 'C', 'd@example.lv', 'x', now())""".formatted(
                        waiting.employer(),
                        deputy.id(),
                        waiting.headLetter(),
                        waiting.head().id());
        for (var other : others()) {
            refused(other, authorisation);
        }
        refused(as(waiting.employee()), authorisation);
        refused(clerk(), authorisation);
        taken(as(waiting.head()), authorisation);
        Database.put(authorisation);
        var given = "authorisation where organisation_id = '" + waiting.employer() + "'";
        shown(given, List.of(as(deputy), as(waiting.head()), clerk()), others());
        shown(row, List.of(as(deputy)), List.of());
        var revocation = "update authorisation set revoked_at = now(), revoked_by = '%s' where organisation_id = '%s'";
        refused(as(deputy), revocation.formatted(deputy.id(), waiting.employer()));
        assertEquals(
                1,
                as(waiting.head()).changes(revocation.formatted(waiting.head().id(), waiting.employer())));
        Database.put(revocation.formatted(waiting.head().id(), waiting.employer()));
        assertEquals(0, as(deputy).count(row));
    }

    @Test
    void mails_originals_and_who_was_told_are_the_clerks() {
        var waiting = Given.waiting();
        Database.put("""
                insert into mail (identity, origin, sealed, state, next_attempt_at, received_at)
                values (sha256(uuid_send(uuidv7())), 'API', 'x', 'RECEIVED', now() + interval '1 day', now())""");
        Database.put("""
                insert into notification (once_key, occasion, state, next_attempt_at, queued_at, settled_at)
                values (uuidv7(), 'CLOSED', 'UNDELIVERABLE', now(), now(), now())""");
        Database.put("""
                insert into paper_original (id, version, letter_id, state, received_on, document_number, document_date,
                                            recorded_by, recorded_at)
                values (uuidv7(), 0, '%s', 'RECEIVED', current_date, '1', current_date, '%s', now())""".formatted(waiting.headLetter(), officer));
        for (var table : List.of("mail", "notification", "paper_original")) {
            shown(table, List.of(clerk()), others());
            shown(table, List.of(), List.of(as(waiting.head()), admin()));
        }
        var confirmed =
                "update paper_original set state = 'CONFIRMED', settled_by = '%s', settled_at = now(), scan_id = "
                        + "(select document_id from letter where id = '" + waiting.headLetter()
                        + "') where recorded_by = '"
                        + officer + "'";
        refused(clerk(), confirmed.formatted(stranger));
        refused(clerk(), confirmed.formatted(officer));
        assertEquals(1, AskedAs.inCountry(stranger, "IZM_CLERK").changes(confirmed.formatted(stranger)));
        assertEquals(0, AskedAs.inCountry(officer, "AUDITOR").changes(confirmed.formatted(officer)));
        var recorded = Database.like(
                "paper_original where recorded_by = '" + officer + "'",
                "{\"id\":\"%s\",\"letter_id\":\"%s\"}".formatted(UUID.randomUUID(), waiting.commitment()));
        taken(clerk(), recorded);
        refused(AskedAs.inCountry(stranger, "IZM_CLERK"), recorded);
        refused(clerk(), "update mail set state = 'DISMISSED', settled_at = now(), clerk_id = '" + stranger + "'");
    }

    @Test
    void what_two_administrators_decide_one_alone_does_not() {
        Database.put("""
                insert into commitment_campaign (id, text_version, deadline, proposed_by, proposed_at)
                values (uuidv7(), 'x', current_date - 1, '%s', now())""".formatted(officer));
        var begun = "update commitment_campaign set confirmed_by = '%s', started_at = now() where proposed_by = '"
                + officer + "'";
        refused(admin(), begun.formatted(officer));
        refused(admin(), begun.formatted(stranger));
        assertEquals(0, AskedAs.person(stranger).changes(begun.formatted(stranger)));
        assertEquals(1, AskedAs.inCountry(stranger, "IZM_ADMIN").changes(begun.formatted(stranger)));
        var proposal = """
                insert into letter_text_proposal (id, sample, lang, version, valid_from, template, proposed_by, proposed_at, state)
                values (uuidv7(), 'CHANGE', 'lv', '%s', current_date, 'x', '%s', now(), 'PROPOSED')""".formatted(UUID.randomUUID(), officer);
        taken(admin(), proposal);
        refused(AskedAs.inCountry(stranger, "IZM_ADMIN"), proposal);
        refused(clerk(), proposal);
        Database.put(proposal);
        shown("letter_text_proposal", List.of(admin()), others());
        var text = """
                insert into letter_text (id, sample, lang, version, valid_from, template, published_by, confirmed_by, published_at)
                values (uuidv7(), 'CHANGE', 'lv', '%s', current_date + 9000, 'x', '%s', '%s', now())""".formatted(UUID.randomUUID(), officer, stranger);
        refused(admin(), text);
        refused(AskedAs.person(stranger), text);
        taken(AskedAs.inCountry(stranger, "IZM_ADMIN"), text);
    }

    @Test
    void who_has_rights_and_has_to_sign_is_known_to_the_person_the_employer_and_the_ministry() {
        var waiting = Given.waiting();
        Given.grant(waiting.employee(), waiting.employer(), "INSTITUTION_EDITOR", waiting.employer());
        var campaign = UUID.randomUUID();
        Database.put("""
                insert into commitment_campaign (id, text_version, deadline, proposed_by, proposed_at, cancelled_by, cancelled_at)
                values ('%1$s', 'x', current_date, '%1$s', now(), '%1$s', now())""".formatted(campaign));
        Database.put("""
                insert into campaign_member (id, campaign_id, person_id, employer_id, deadline, enrolled_at)
                values (uuidv7(), '%s', '%s', '%s', current_date, now())""".formatted(campaign, waiting.employee().id(), waiting.employer()));
        for (var table : List.of("known_grant", "campaign_member")) {
            var rows = table + " where employer_id = '" + waiting.employer() + "'";
            shown(rows, List.of(as(waiting.head()), as(waiting.employee()), clerk(), admin()), others());
        }
        refused(
                as(waiting.head()),
                Database.like(
                        "campaign_member where campaign_id = '" + campaign + "'",
                        "{\"id\":\"" + UUID.randomUUID() + "\"}"));
    }

    @Test
    void pseudonyms_are_for_who_has_logged_in() {
        var waiting = Given.waiting();
        Given.alias(UUID.randomUUID(), waiting.employee().id(), false, 1);
        for (var table : List.of("known_headship", "known_alias")) {
            shown(table, List.of(AskedAs.person(stranger)), List.of(AskedAs.nobody()));
        }
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
        var all = AskedAs.inCountry(officer, "IZM_CLERK", "IZM_ACCESS_OFFICER", "AUDITOR", "IZM_ADMIN", "IZM_SUPPORT");
        assertThat(all.refusal(statement), containsString("permission denied"));
    }

    private static void refused(AskedAs asked, String statement) {
        assertThat(statement, asked.refusal(statement), containsString("violates row-level security policy"));
    }

    private static void taken(AskedAs asked, String statement) {
        assertNull(asked.refusal(statement), statement);
    }
}
