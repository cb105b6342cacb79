package lv.viis.access.deciding;

import static lv.viis.access.Wall.AUDITOR;
import static lv.viis.access.Wall.OFFICER;
import static lv.viis.access.Wall.OFFICER_ID;
import static lv.viis.access.Wall.asOwner;
import static lv.viis.access.Wall.grant;
import static lv.viis.access.Wall.isMadeByOfficersInTheOwnName;
import static lv.viis.access.Wall.isSeenByWhoOversees;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions, what they decide on and the policies that decide, asked past every use case. */
@QuarkusTest
@Tag("W2")
public class DecidingWallTest {

    private UUID person;
    private UUID applicant;
    private UUID item;
    private final UUID school = UUID.randomUUID();
    private final UUID policy = UUID.randomUUID();
    private final UUID version = UUID.randomUUID();
    private final UUID decision = UUID.randomUUID();
    private final UUID drafter = UUID.randomUUID();

    @BeforeEach
    void aClosedApplication() {
        var asked = Given.application().submitted();
        person = asked.person;
        applicant = asked.applicant;
        item = UUID.fromString(asked.item());
        asOwner("update decision_item set state = 'CLOSED' where id = '" + item + "'");
    }

    /** A policy, and a decision that it made on the item; once sampled. */
    private void decidedByPolicy() {
        asOwner("""
                insert into policy values ('%1$s', 'P' || upper(replace('%1$s', '-', '')), now());
                insert into policy_version values ('%2$s', '%1$s', 1, '{AUDITOR}', '{STATE_BODY}', 9, 5, '%5$s', now());
                insert into decision (id, kind, decision_item_id, policy_version_id, decided_at, facts)
                values ('%4$s', 'POLICY', '%3$s', '%2$s', now(), '{}');
                insert into policy_sample values ('%4$s', '%2$s', now())""".formatted(policy, version, item, decision, drafter));
    }

    @Test
    void what_policies_are_and_did_is_seen_by_who_oversees() {
        decidedByPolicy();
        asOwner("""
                insert into policy_approval values ('%2$s', 1, '%5$s', uuidv7(), '{}', now());
                insert into policy_switch_off values ('%1$s', 1, uuidv7(), now(), 'LAW_CHANGED');
                insert into policy_trial values ('%3$s', now(), null, 'DECIDED', null) on conflict do nothing;
                insert into policy_sample_verdict values ('%4$s', 'CONFIRMED', uuidv7(), now())""".formatted(policy, version, item, decision, drafter));
        for (var row : List.of(
                "policy where id = '" + policy + "'",
                "policy_version where id = '" + version + "'",
                "policy_approval where policy_version_id = '" + version + "'",
                "policy_switch_off where policy_id = '" + policy + "'",
                "policy_trial where decision_item_id = '" + item + "'",
                "policy_sample where decision_id = '" + decision + "'",
                "policy_sample_verdict where decision_id = '" + decision + "'")) {
            isSeenByWhoOversees(row, List.of(), List.of(AskedAs.person(person), AskedAs.person(applicant)));
        }
    }

    @Test
    void policies_are_drafted_approved_and_ended_by_officers_in_the_own_name() {
        decidedByPolicy();
        var drafted = "insert into policy values (uuidv7(), 'Q1', now())";
        OFFICER.may(drafted);
        AUDITOR.mayNot(drafted);
        isMadeByOfficersInTheOwnName("""
                insert into policy_version
                values (uuidv7(), '%s', 2, '{AUDITOR}', '{STATE_BODY}', 9, 5, '%%s', now())""".formatted(policy));
        isMadeByOfficersInTheOwnName(
                "insert into policy_approval values ('" + version + "', 1, '" + drafter + "', '%s', '{}', now())");
        isMadeByOfficersInTheOwnName(
                "insert into policy_switch_off values ('" + policy + "', 1, '%s', now(), 'LAW_CHANGED')");
        isMadeByOfficersInTheOwnName(
                "insert into policy_sample_verdict values ('" + decision + "', 'CONFIRMED', '%s', now())");
        assertEquals(0, AUDITOR.changes("update policy set created_at = now()"));
        assertThat(OFFICER.changes("update policy set created_at = now()"), greaterThan(0));
    }

    @Test
    void what_an_officer_proposes_is_officers_matter_and_begins_open() {
        var proposed = """
                insert into decision_proposal (id, decision_item_id, item_changes, proposed_by, grant_ids, proposed_at, request,
                                               ended_as, ended_at)
                values (uuidv7(), '%s', 0, '%s', '{}', now(), '{}', %s)""";
        isMadeByOfficersInTheOwnName(proposed.formatted(item, "%s", "null, null"));
        OFFICER.mayNot(proposed.formatted(item, OFFICER_ID, "'LAPSED', now()"));
        asOwner(proposed.formatted(item, OFFICER_ID, "null, null"));
        isSeenByWhoOversees(
                "decision_proposal where decision_item_id = '" + item + "'",
                List.of(),
                List.of(AskedAs.person(person), AskedAs.person(applicant)));
        assertEquals(0, AUDITOR.changes("update decision_proposal set ended_as = 'LAPSED', ended_at = now()"));
        assertEquals(
                1,
                OFFICER.changes(
                        "update decision_proposal set ended_as = 'LAPSED', ended_at = now() where decision_item_id = '"
                                + item + "'"));
    }

    @Test
    void what_was_told_of_an_application_is_seen_by_who_oversees() {
        asOwner("""
                insert into application_withdrawal values ('%1$s', now());
                insert into application_closing values ('%1$s', 'x', now());
                insert into application_answer values ('%1$s', 1, 1, false, null, now())""".formatted(item));
        for (var table : List.of("application_withdrawal", "application_closing", "application_answer")) {
            isSeenByWhoOversees(
                    table + " where application_id = '" + item + "'",
                    List.of(),
                    List.of(AskedAs.person(person), AskedAs.person(applicant)));
        }
    }

    @Test
    void an_item_is_seen_by_both_whose_it_is_and_changed_by_officers() {
        var row = "decision_item where id = '" + item + "'";
        isSeenByWhoOversees(row, List.of(AskedAs.person(person), AskedAs.person(applicant)), List.of());
        assertEquals(0, AUDITOR.changes("update decision_item set version = 7"));
        assertEquals(1, OFFICER.changes("update decision_item set version = 7 where id = '" + item + "'"));
    }

    @Test
    void a_decision_is_seen_by_who_asked_and_by_whose_right_rests_on_it_and_not_by_the_head() {
        var head = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_HEAD");
        var granted = grant(person, school, school);
        var without = "decision where id = (select decision_id from access_grant where id = '" + granted + "')";
        for (var reader : List.of(OFFICER, AUDITOR, AskedAs.person(person))) {
            assertEquals(1, reader.count(without));
        }
        decidedByPolicy();
        var row = "decision where id = '" + decision + "'";
        asOwner("insert into decision_line (decision_id, line_id, outcome, reason_code) values ('" + decision
                + "', uuidv7(), 'REJECTED', 'DUTY_NOT_SHOWN')");
        var other = UUID.randomUUID();
        grant(other, school, school);
        for (var rows : List.of(row, "decision_line where decision_id = '" + decision + "'")) {
            isSeenByWhoOversees(
                    rows,
                    List.of(AskedAs.person(person), AskedAs.person(applicant)),
                    List.of(head, AskedAs.person(other)));
        }
        assertEquals(1, head.count("access_grant where id = '" + granted + "'"));
        assertEquals(0, head.count(without));
        assertEquals(0, head.count("decision"));
        var line = "insert into decision_line (decision_id, line_id, outcome, reason_code) values ('" + decision
                + "', uuidv7(), 'REJECTED', 'DUTY_NOT_SHOWN')";
        OFFICER.may(line);
        AUDITOR.mayNot(line);
        AskedAs.person(applicant).mayNot(line);
    }

    @Test
    void an_officer_decides_on_what_is_asked_in_the_own_name() {
        var made = """
                insert into decision (id, kind, decided_by, decided_at, facts) values (uuidv7(), '%s', '%s', now(), '{}')""";
        isMadeByOfficersInTheOwnName(made.formatted("CLIENT", "%s"));
        OFFICER.mayNot(made.formatted("BREAK_GLASS", OFFICER_ID));
    }
}
