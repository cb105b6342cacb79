package lv.viis.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import lv.viis.chassis.testing.WideDoor;
import lv.viis.registration.signing.scan.Scans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where every use case takes the caller for somebody who may all, the database alone keeps what people signed to them. */
@QuarkusTest
@Tag("W5")
class SecondWallTest {

    private static final String[] ROLES = {"IZM_CLERK", "IZM_ACCESS_OFFICER", "AUDITOR", "IZM_SUPPORT", "IZM_ADMIN"};

    /** Let in by the roles, which hold elsewhere. */
    private final String stranger = Tokens.of(UUID.randomUUID())
            .roles(ROLES)
            .organisation(UUID.randomUUID())
            .sign();

    @BeforeEach
    void forgetEveryCheck() {
        QuarkusMock.installMockForType(new WideDoor(ROLES), Door.class);
    }

    private RequestSpecification asked() {
        return Given.by(stranger).header("If-Match", Versions.ANY).contentType("application/json");
    }

    @Test
    void a_stranger_finds_nothing() {
        var waiting = Given.waiting().submitted();
        var others = Others.rows(waiting);
        for (var list : List.of(
                "/v1/access-applications",
                "/v1/access-applications?employerId=" + waiting.employer(),
                "/v1/people?ids=" + waiting.employee().id(),
                "/v1/me/letters",
                "/v1/me/commitments",
                "/v1/authorisations",
                "/v1/notifications",
                "/v1/mails",
                "/v1/paper-originals",
                "/v1/commitment-campaigns/" + others.campaign() + "/members",
                "/v1/letter-text-proposals")) {
            given().auth().oauth2(stranger).get(list).then().statusCode(200).body("items", empty());
        }
        var letter = "/v1/letters/" + waiting.headLetter();
        for (var one : List.of(
                waiting.path(),
                waiting.path() + "/timeline",
                waiting.path() + "/letters",
                waiting.path() + "/attachments",
                letter,
                letter + "/document",
                letter + "/signature",
                letter + "/evidence",
                letter + "/evidence/original",
                letter + "/evidence/report",
                "/v1/access-application-batches/" + others.batch(),
                "/v1/authorisations/" + others.authorisation(),
                "/v1/people/" + waiting.employee().id(),
                "/v1/mails/" + others.mail(),
                "/v1/mails/" + others.mail() + "/attachments/1",
                "/v1/letter-text-proposals/" + others.proposal(),
                "/v1/paper-originals/" + others.original(),
                "/v1/paper-originals/" + others.original() + "/scan")) {
            notFound(given().auth().oauth2(stranger).get(one));
        }
    }

    @Test
    void a_stranger_leaves_nothing_changed() {
        var waiting = Given.waiting();
        var others = Others.rows(waiting);
        var before = everything(waiting) + others.all();
        var path = waiting.path();
        notFound(waiting.change(DemoPerson.any(), 1, "{\"duty\":\"Reads all\"}"));
        for (var action : List.of("/withdrawal", "/confirmation", "/submission", "/personal-code-confirmation")) {
            notFound(asked().post(path + action));
        }
        notFound(asked().post(path + "/letters"));
        notFound(asked().contentType("application/pdf")
                .body(new byte[] {1, 2, 3})
                .post(path + "/attachments"));
        for (var letter : List.of(waiting.headLetter(), waiting.commitment())) {
            notFound(given().auth()
                    .oauth2(stranger)
                    .contentType("application/octet-stream")
                    .body(new byte[] {1, 2, 3})
                    .put("/v1/letters/" + letter + "/signature"));
            notFound(asked().body("""
                            {"receivedOn":"%s","documentNumber":"1","documentDate":"%s","signedByNamedSigner":true}""".formatted(Given.TODAY, Given.TODAY))
                    .post("/v1/letters/" + letter + "/paper-originals"));
        }
        for (var action : List.of("/letters", "/submission", "/withdrawal")) {
            notFound(asked().post("/v1/access-application-batches/" + others.batch() + action));
        }
        notFound(asked().post("/v1/authorisations/" + others.authorisation() + "/revocation"));
        var original = "/v1/paper-originals/" + others.original();
        notFound(asked().post(original + "/confirmation"));
        notFound(asked().body("{\"reasonCode\":\"UNREADABLE\"}").post(original + "/rejection"));
        notFound(asked().contentType("application/octet-stream")
                .body(Scans.pdf())
                .put(original + "/scan"));
        var mail = "/v1/mails/" + others.mail();
        notFound(asked().body("{\"reason\":\"SPAM\"}").post(mail + "/dismissal"));
        notFound(asked().body("{\"letterId\":\"" + waiting.headLetter() + "\"}").post(mail + "/assignment"));
        for (var action : List.of("/confirmation", "/refusal")) {
            notFound(asked().post("/v1/letter-text-proposals/" + others.proposal() + action));
        }
        for (var action : List.of("/confirmation", "/cancellation")) {
            refused(asked().post("/v1/commitment-campaigns/" + others.campaign() + action));
        }
        assertEquals(before, everything(waiting) + others.all());
    }

    @Test
    void a_stranger_writes_nothing_into_anothers_matter() {
        var waiting = Given.waiting();
        var applications = Database.text("select count(*) from access_application");
        refused(asked().body(Given.body(waiting.employer(), DemoPerson.any(), "INSTITUTION_EDITOR", waiting.employer())
                        .replace(
                                "\"post\":\"Direktore\"",
                                "\"post\":\"Direktore\",\"personalCode\":\""
                                        + waiting.head().code() + "\""))
                .post("/v1/access-applications"));
        assertEquals(applications, Database.text("select count(*) from access_application"));
        var proposals = Database.text("select count(*) from letter_text_proposal");
        refused(asked().body("""
                        {"sample":"COMMITMENT","lang":"lv","version":"wall-1","validFrom":"%s",
                         "template":"<h1>S</h1>{#for e in employees}<p>{e.name} {e.personalCode} {e.post} {e.duty}</p>{/for}<p>{employer.name} {employer.number}</p>"}""".formatted(Given.TODAY)).post("/v1/letter-text-proposals"));
        assertEquals(proposals, Database.text("select count(*) from letter_text_proposal"));
        var mails = Database.text("select count(*) from mail");
        refused(asked().contentType("message/rfc822")
                .body(("Message-ID: <" + UUID.randomUUID() + "@example.lv>\r\n\r\nx\r\n")
                        .getBytes(StandardCharsets.US_ASCII))
                .post("/v1/mails"));
        assertEquals(mails, Database.text("select count(*) from mail"));
    }

    /** Rows of others beside an application, each by its id. */
    private record Others(
            UUID batch, UUID authorisation, UUID mail, UUID original, UUID proposal, UUID campaign, UUID member) {

        static Others rows(Given.Waiting waiting) {
            var rows = new Others(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID());
            rows.put(waiting);
            return rows;
        }

        private void put(Given.Waiting waiting) {
            Database.put("""
                    insert into access_application_batch (id, kind, employer_id, applicant_id, created_at)
                    values ('%s', 'GRANT', '%s', '%s', now())""".formatted(batch, waiting.employer(), waiting.head().id()));
            Database.put("""
                    insert into authorisation (id, organisation_id, deputy_id, letter_id, given_by, number, dated, valid_from,
                                               last_day, given_name, surname, post, email, deputy_code, given_at)
                    values ('%s', '%s', uuidv7(), '%s', '%s', '1', current_date, current_date, current_date, 'A', 'B', 'C',
                            'd@example.lv', 'x', now())""".formatted(
                            authorisation,
                            waiting.employer(),
                            waiting.commitment(),
                            waiting.head().id()));
            Database.put("""
                    insert into mail (id, identity, origin, sealed, state, reason, next_attempt_at, received_at)
                    values ('%s', sha256(uuid_send(uuidv7())), 'API', 'x', 'TO_CLERK', 'UNREADABLE', now(), now())""".formatted(mail));
            // Otherwise the upkeep would settle the original by itself.
            Database.put("update letter set state = 'PAPER_RECEIVED' where id = '" + waiting.headLetter() + "'");
            Database.put("""
                    insert into paper_original (id, version, letter_id, state, received_on, document_number, document_date,
                                                recorded_by, recorded_at)
                    values ('%s', 0, '%s', 'RECEIVED', current_date, '1', current_date, uuidv7(), now())""".formatted(original, waiting.headLetter()));
            Database.put("""
                    insert into letter_text_proposal (id, sample, lang, version, valid_from, template, proposed_by,
                                                      proposed_at, state)
                    values ('%1$s', 'CHANGE', 'lv', '%1$s', current_date, 'x', uuidv7(), now(), 'PROPOSED')""".formatted(proposal));
            Database.put("""
                    insert into commitment_campaign (id, text_version, deadline, proposed_by, proposed_at)
                    values ('%s', 'x', current_date + 90, uuidv7(), now())""".formatted(campaign));
            Database.put("""
                    insert into campaign_member (id, campaign_id, person_id, employer_id, deadline, enrolled_at)
                    values ('%s', '%s', '%s', '%s', current_date, now())""".formatted(member, campaign, waiting.employee().id(), waiting.employer()));
        }

        String all() {
            return Database.text("""
                    select cast(jsonb_agg(r order by r) as text) from (
                        select to_jsonb(b) as r from access_application_batch b where b.id = '%s'
                        union all select to_jsonb(a) from authorisation a where a.id = '%s'
                        union all select to_jsonb(m) from mail m where m.id = '%s'
                        union all select to_jsonb(o) from paper_original o where o.id = '%s'
                        union all select to_jsonb(p) from letter_text_proposal p where p.id = '%s'
                        union all select to_jsonb(c) from commitment_campaign c where c.id = '%s'
                        union all select to_jsonb(m) from campaign_member m where m.id = '%s') x""".formatted(batch, authorisation, mail, original, proposal, campaign, member));
        }
    }

    /** Every row that hangs on the application, as one text. */
    private static String everything(Given.Waiting waiting) {
        return Database.text("""
                select cast(jsonb_agg(r order by r) as text) from (
                    select to_jsonb(a) as r from access_application a where a.id = '%1$s'
                    union all select to_jsonb(l) from access_application_line l where l.application_id = '%1$s'
                    union all select to_jsonb(s) - 'told' from application_step s where s.application_id = '%1$s'
                    union all select to_jsonb(t) from application_attachment t where t.application_id = '%1$s'
                    union all select to_jsonb(o) from application_letter o where o.application_id = '%1$s'
                    union all select to_jsonb(l) from letter l where l.employer_id = '%2$s') x""".formatted(waiting.id(), waiting.employer()));
    }

    private static void notFound(Response answer) {
        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }

    /** Past every check of ours the database refuses, which is a fault of ours. */
    private static void refused(Response answer) {
        answer.then().statusCode(500).body("code", equalTo("internal-error"));
    }
}
