package lv.viis.access.ledger;

import static lv.viis.access.Wall.ADMIN;
import static lv.viis.access.Wall.AUDITOR;
import static lv.viis.access.Wall.OFFICER;
import static lv.viis.access.Wall.STRANGER_ID;
import static lv.viis.access.Wall.asOwner;
import static lv.viis.access.Wall.grant;
import static lv.viis.access.Wall.isSeenByWhoOversees;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was recorded, and who asked for a report on it; asked past every use case. */
@QuarkusTest
@Tag("W2")
public class LedgerWallTest {

    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final UUID granted = grant(person, school, school);
    private final UUID another = grant(other, school, school);
    private final AskedAs head = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_HEAD");

    @Test
    void what_was_recorded_of_a_right_and_its_decision_is_seen_by_whose_it_is_alone() {
        var of = recorded("GrantScheduled", "'" + granted + "'");
        var ofDecision =
                recorded("DecisionMade", "(select decision_id from access_grant where id = '" + granted + "')");
        for (var row : List.of(of, ofDecision)) {
            isSeenByWhoOversees(row, List.of(AskedAs.person(person)), List.of(AskedAs.person(other), head));
        }
        var access = recorded("PersonalDataAccessed", "'" + another + "'");
        isSeenByWhoOversees(access, List.of(), List.of(AskedAs.person(person), AskedAs.person(other), head));
    }

    /** An entry in a chain of its own. */
    private static String recorded(String type, String aggregate) {
        var chain = UUID.randomUUID();
        asOwner("""
                insert into ledger_chain values ('%1$s', now());
                insert into ledger_entry (chain, sequence, previous, hash, event_id, type, linked_at, content, aggregate_id)
                values ('%1$s', 1, sha256('a'), sha256('b'), uuidv7(), '%2$s', now(), '{}', %3$s)""".formatted(chain, type, aggregate));
        return "ledger_entry where chain = '" + chain + "'";
    }

    @Test
    void a_report_is_asked_for_by_auditors_in_the_own_name_and_seen_by_them() {
        var mine = UUID.randomUUID();
        var asked = "insert into personal_data_report values ('%s', '%s', 'BREACH_INCIDENT', '1', '%s', now())";
        var auditor = AskedAs.inCountry(mine, "AUDITOR");
        auditor.may(asked.formatted(UUID.randomUUID(), person, mine));
        auditor.mayNot(asked.formatted(UUID.randomUUID(), person, STRANGER_ID));
        AskedAs.inCountry(mine, "IZM_ACCESS_OFFICER", "IZM_ADMIN")
                .mayNot(asked.formatted(UUID.randomUUID(), person, mine));
        AskedAs.in(school, mine, "AUDITOR").mayNot(asked.formatted(UUID.randomUUID(), person, mine));
        var id = UUID.randomUUID();
        asOwner(asked.formatted(id, person, mine));
        assertEquals(1, AUDITOR.count("personal_data_report where id = '" + id + "'"));
        for (var reader : List.of(OFFICER, ADMIN, head, AskedAs.person(person), AskedAs.nobody())) {
            assertEquals(0, reader.count("personal_data_report where id = '" + id + "'"));
        }
    }
}
