package lv.viis.access.tokens;

import static lv.viis.access.Wall.ADMIN;
import static lv.viis.access.Wall.AUDITOR;
import static lv.viis.access.Wall.OFFICER;
import static lv.viis.access.Wall.OFFICER_ID;
import static lv.viis.access.Wall.STRANGER;
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

/** Logins, what is kept of requests, and systems, asked past every use case. */
@QuarkusTest
@Tag("W2")
public class TokensWallTest {

    private final UUID person = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final UUID headId = UUID.randomUUID();
    private final AskedAs head = AskedAs.in(school, headId, "INSTITUTION_HEAD");

    @Test
    void a_login_and_its_tokens_are_its_persons() {
        var login = login(person);
        login(STRANGER_ID);
        var token = "refresh_token where family_id = '" + login + "'";
        assertEquals(1, AskedAs.person(person).count(token));
        for (var other : List.of(STRANGER, OFFICER, ADMIN, AUDITOR, AskedAs.nobody())) {
            assertEquals(0, other.count(token));
        }
        var ended = "update refresh_family set ended_at = now(), end_reason = 'PERSON'";
        assertEquals(0, AUDITOR.changes(ended));
        assertEquals(1, AskedAs.person(person).changes(ended));
        AskedAs.person(person).mayNot("update refresh_family set scope = 'x'");
    }

    private static UUID login(UUID person) {
        var login = UUID.randomUUID();
        asOwner("""
                insert into refresh_family (id, person_id, client_id, acr, services, scope, ends_at)
                values ('%1$s', '%2$s', 'c', 'high', '{}', '', now() + interval '1 hour');
                insert into refresh_token values (sha256('%1$s'), '%1$s', now() + interval '1 hour')""".formatted(login, person));
        return login;
    }

    @Test
    void logins_are_ended_by_whose_they_are_by_officers_and_administrators() {
        var end = """
                insert into login_end (person_id, kind, ended_by, ended_at, reason_code, logins)
                values ('%s', '%s', '%s', now(), %s, 1)""";
        AskedAs.person(person).may(end.formatted(person, "PERSON", person, "null"));
        AskedAs.person(person).mayNot(end.formatted(person, "PERSON", STRANGER_ID, "null"));
        AskedAs.person(person).mayNot(end.formatted(STRANGER_ID, "PERSON", person, "null"));
        AskedAs.person(person).mayNot(end.formatted(person, "OFFICER", person, "'MISUSE'"));
        OFFICER.may(end.formatted(person, "OFFICER", OFFICER_ID, "'MISUSE'"));
        AskedAs.inCountry(STRANGER_ID, "IZM_ADMIN").may(end.formatted(person, "OFFICER", STRANGER_ID, "'MISUSE'"));
        OFFICER.mayNot(end.formatted(person, "OFFICER", STRANGER_ID, "'MISUSE'"));
        AskedAs.inCountry(STRANGER_ID, "AUDITOR").mayNot(end.formatted(person, "OFFICER", STRANGER_ID, "'MISUSE'"));
    }

    @Test
    void logins_end_with_the_right_that_a_head_ends() {
        var granted = grant(person, school, school);
        var onTheSchool = grant(UUID.randomUUID(), UUID.randomUUID(), school);
        var elsewhere = grant(person, UUID.randomUUID(), UUID.randomUUID());
        var end = """
                insert into login_end (person_id, kind, ended_by, ended_at, reason_code, grant_id, logins)
                values ('%s', '%s', '%s', now(), 'MISUSE', '%s', 1)""";
        head.may(end.formatted(person, "RIGHT_ENDED", headId, granted));
        head.mayNot(end.formatted(person, "OFFICER", headId, granted));
        head.mayNot(end.formatted(STRANGER_ID, "RIGHT_ENDED", headId, granted));
        head.mayNot(end.formatted(person, "RIGHT_ENDED", headId, elsewhere));
        head.mayNot(end.formatted(person, "RIGHT_ENDED", headId, onTheSchool));
        AskedAs.person(person).mayNot(end.formatted(person, "RIGHT_ENDED", person, granted));
        AskedAs.in(school, headId, "INSTITUTION_EDITOR").mayNot(end.formatted(person, "RIGHT_ENDED", headId, granted));
    }

    @Test
    void answers_are_kept_for_who_asked() {
        var kept = "insert into idempotency_key (caller, path, key, body_hash) values ('%s', '/', uuidv7(), '')";
        AskedAs.person(person).may(kept.formatted(person));
        AskedAs.person(person).mayNot(kept.formatted(STRANGER_ID));
        AskedAs.nobody().mayNot(kept.formatted(person));
        asOwner(kept.formatted(person));
        for (var other : List.of(STRANGER, OFFICER, AskedAs.nobody())) {
            assertEquals(0, other.count("idempotency_key where caller = '" + person + "'"));
            assertEquals(0, other.changes("update idempotency_key set status = 200"));
        }
        assertEquals(1, AskedAs.person(person).count("idempotency_key"));
    }

    private static final String SYSTEM = """
            insert into system_client (id, employer_id, object_id, role, from_day, last_day, document_number, document_date, jwks,
                                       applied_by, applied_at, outcome, decision_id, version)
            values ('%1$s', '%2$s', '%2$s', 'INSTITUTION_READER', current_date, current_date, '1', current_date, '{}', '%3$s',
                    now(), %4$s, 0)""";

    @Test
    void a_system_is_asked_for_by_the_head_and_seen_by_itself_its_organisation_and_who_oversees() {
        var system = UUID.randomUUID();
        head.may(SYSTEM.formatted(system, school, headId, "null, null"));
        head.mayNot(SYSTEM.formatted(system, school, STRANGER_ID, "null, null"));
        head.mayNot(SYSTEM.formatted(system, UUID.randomUUID(), headId, "null, null"));
        head.mayNot(SYSTEM.formatted(system, school, headId, "'REJECTED', uuidv7()"));
        OFFICER.mayNot(SYSTEM.formatted(system, school, OFFICER_ID, "null, null"));
        AskedAs.in(school, headId, "INSTITUTION_EDITOR").mayNot(SYSTEM.formatted(system, school, headId, "null, null"));
        asOwner(SYSTEM.formatted(system, school, headId, "null, null"));
        var editor = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_EDITOR");
        isSeenByWhoOversees(
                "system_client where id = '" + system + "'",
                List.of(head, editor, AskedAs.person(system)),
                List.of(AskedAs.person(headId)));
        for (var other : List.of(AUDITOR, editor, AskedAs.person(system))) {
            assertEquals(0, other.changes("update system_client set version = 7"));
        }
        assertEquals(1, head.changes("update system_client set version = 7"));
        assertEquals(1, OFFICER.changes("update system_client set version = 7 where id = '" + system + "'"));
    }
}
