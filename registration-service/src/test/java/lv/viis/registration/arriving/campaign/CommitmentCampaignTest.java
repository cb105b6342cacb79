package lv.viis.registration.arriving.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.DemoTrustEnvironment;
import lv.viis.registration.Given;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commitment letter's text changes, and who holds a right signs it anew. */
@QuarkusTest
class CommitmentCampaignTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DEADLINE = Given.TODAY.plusDays(30);

    @Inject
    RunCampaigns runCampaigns;

    @Inject
    AgroalDataSource database;

    private String campaign;

    private static String admin() {
        return Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").country().sign();
    }

    /** Somebody with a live right and an accepted commitment letter of the text that is in force now. */
    private static Given.Waiting user() {
        var waiting = Given.waiting().submitted();
        waiting.decided(2);
        Given.grant(waiting.employee(), waiting.employer(), "INSTITUTION_EDITOR", waiting.employer());
        return waiting;
    }

    private static String newText() {
        var version = "campaign-" + NUMBER.incrementAndGet();
        String proposal = Given.by(admin())
                .contentType("application/json")
                .body(Map.of(
                        "sample",
                        "COMMITMENT",
                        "lang",
                        "lv",
                        "version",
                        version,
                        "validFrom",
                        Given.TODAY.toString(),
                        "template",
                        "<h1>Jaunās saistības</h1>{#for e in employees}<p>{e.name} {e.personalCode} {e.post} {e.duty}"
                                + "</p>{/for}<p>{employer.name} {employer.number}</p>"))
                .post("/v1/letter-text-proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Given.by(admin())
                .post("/v1/letter-text-proposals/" + proposal + "/confirmation")
                .then()
                .statusCode(200);
        return version;
    }

    private static Response propose(String version, LocalDate deadline) {
        return propose(admin(), version, deadline);
    }

    private static Response propose(String token, String version, LocalDate deadline) {
        return Given.by(token)
                .contentType("application/json")
                .body(Map.of("textVersion", version, "deadline", deadline.toString()))
                .post("/v1/commitment-campaigns");
    }

    private String started(String version) {
        campaign = propose(version, DEADLINE)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        confirm(admin(), campaign).then().statusCode(200).body("state", equalTo("RUNNING"));
        return campaign;
    }

    private static Response confirm(String token, String id) {
        return Given.by(token).post("/v1/commitment-campaigns/" + id + "/confirmation");
    }

    private static Instant on(LocalDate day) {
        return day.atTime(9, 0).atZone(Riga.ZONE).toInstant();
    }

    /** What the person is told of their own. */
    private static io.restassured.response.ValidatableResponse mine(DemoPerson person) {
        return given().auth()
                .oauth2(person.token())
                .get("/v1/me/commitments")
                .then()
                .statusCode(200);
    }

    private static String toSign(DemoPerson person) {
        return given().auth()
                .oauth2(person.token())
                .get("/v1/me/letters")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static Response sign(Given.Waiting user, String letter, DemoPerson by) {
        return user.sign(letter, by, by.sign(user.document(letter)));
    }

    private List<String> notices(DemoPerson person) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select occasion from notification where person_id = ? and once_key like 'commitment:%'"
                                + " order by queued_at, id")) {
            statement.setObject(1, person.id());
            var rows = statement.executeQuery();
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static List<EventRows> expirations(DemoPerson person) {
        return EventRows.of("CommitmentExpired").stream()
                .filter(row -> row.key().equals(person.id().toString()))
                .toList();
    }

    /** A campaign prints a letter for each user there is, of other tests too. */
    @BeforeEach
    void nobody_else_is_a_user() throws SQLException {
        sql("update known_grant set ended_at = now() where ended_at is null");
    }

    @AfterEach
    void nobody_is_asked_any_more() {
        if (campaign != null) {
            Given.by(admin()).post("/v1/commitment-campaigns/" + campaign + "/cancellation");
        }
    }

    @Test
    @Tag("D3")
    void a_user_gets_the_new_text_to_sign_and_only_their_own_signature_counts() {
        var user = user();
        var version = newText();
        started(version);
        mine(user.employee()).body("items.state", contains("DUE")).body("items[0].letterId", nullValue());
        runCampaigns.run(Instant.now());
        var letter = toSign(user.employee());
        given().auth()
                .oauth2(user.employee().token())
                .get("/v1/letters/" + letter)
                .then()
                .body("kind", equalTo("COMMITMENT"))
                .body("textVersion", equalTo(version))
                .body("applicationIds", empty());
        sign(user, letter, user.head()).then().statusCode(422).body("code", equalTo("signer-is-not-the-user"));
        mine(user.employee()).body("items.state", contains("DUE"));
        sign(user, letter, user.employee()).then().statusCode(200);
        mine(user.employee()).body("items.state", contains("SIGNED")).body("items[0].letterId", equalTo(letter));
        runCampaigns.run(on(DEADLINE.plusDays(1)));
        assertThat(expirations(user.employee())).isEmpty();
        given().auth()
                .oauth2(user.employee().token())
                .get("/v1/me/letters")
                .then()
                .body("items", empty());
    }

    @Test
    void who_signed_the_text_already_or_holds_no_right_is_not_asked() {
        var ended = Given.waiting().submitted();
        ended.decided(2);
        var grant = Given.grant(ended.employee(), ended.employer(), "INSTITUTION_EDITOR", ended.employer());
        Given.grantEnded(grant, ended.employee(), ended.employer(), "INSTITUTION_EDITOR", ended.employer());
        var unknown = DemoPerson.any();
        Given.grant(unknown, ended.employer(), "INSTITUTION_EDITOR", ended.employer());
        var version = newText();
        var fresh = user();
        started(version);
        mine(ended.employee()).body("items", empty());
        mine(unknown).body("items", empty());
        mine(fresh.employee()).body("items", empty());
    }

    @Test
    void whose_rights_end_meanwhile_need_not_sign() {
        var ended = Given.waiting().submitted();
        ended.decided(2);
        var grant = Given.grant(ended.employee(), ended.employer(), "INSTITUTION_EDITOR", ended.employer());
        var user = user();
        started(newText());
        runCampaigns.run(Instant.now());
        Given.grantEnded(grant, ended.employee(), ended.employer(), "INSTITUTION_EDITOR", ended.employer());
        mine(user.employee()).body("items.state", contains("DUE"));
        given().auth()
                .oauth2(admin())
                .queryParam("state", "NO_RIGHTS")
                .get("/v1/commitment-campaigns/" + campaign + "/members")
                .then()
                .body("items.personId", contains(ended.employee().id().toString()));
        runCampaigns.run(on(DEADLINE.plusDays(1)));
        assertThat(expirations(ended.employee())).isEmpty();
        assertThat(expirations(user.employee())).hasSize(1);
    }

    @Test
    void the_next_campaigns_letter_takes_the_place_of_what_nobody_signed_and_of_no_paper() throws SQLException {
        var signsOnPaper = user();
        var user = user();
        started(newText());
        runCampaigns.run(Instant.now());
        var onPaper = toSign(signsOnPaper.employee());
        var unsigned = toSign(user.employee());
        // As when a clerk has recorded the original, and the second one has not looked at it.
        sql("update letter set state = 'PAPER_RECEIVED' where id = '" + onPaper + "'");
        Given.by(admin()).post("/v1/commitment-campaigns/" + campaign + "/cancellation");
        started(newText());
        runCampaigns.run(Instant.now());
        letter(user, unsigned, "SUPERSEDED");
        letter(signsOnPaper, onPaper, "PAPER_RECEIVED");
    }

    private static void letter(Given.Waiting of, String id, String state) {
        given().auth()
                .oauth2(of.employee().token())
                .get("/v1/letters/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    @Test
    void each_is_told_once_of_the_letter_of_days_near_and_of_the_end() throws SQLException {
        var user = user();
        started(newText());
        for (var day : new LocalDate[] {
            Given.TODAY,
            Given.TODAY,
            DEADLINE.minusDays(15),
            DEADLINE.minusDays(14),
            DEADLINE.minusDays(14),
            DEADLINE.minusDays(13),
            DEADLINE.minusDays(3),
            DEADLINE.minusDays(2),
            DEADLINE
        }) {
            runCampaigns.run(on(day).isBefore(Instant.now()) ? Instant.now() : on(day));
        }
        assertThat(notices(user.employee())).containsExactly("COMMITMENT_DUE", "COMMITMENT_DUE", "COMMITMENT_DUE");
        assertThat(expirations(user.employee())).isEmpty();
        runCampaigns.run(on(DEADLINE.plusDays(1)));
        runCampaigns.run(on(DEADLINE.plusDays(2)));
        assertThat(notices(user.employee())).hasSize(4).endsWith("COMMITMENT_EXPIRED");
        assertThat(expirations(user.employee())).hasSize(1);
    }

    @Test
    void who_did_not_sign_in_time_loses_the_rights_and_signing_late_says_so() {
        var user = user();
        var version = newText();
        started(version);
        runCampaigns.run(Instant.now());
        var letter = toSign(user.employee());
        runCampaigns.run(on(DEADLINE.plusDays(1)));
        var told = expirations(user.employee()).get(0);
        assertThat(Contract.differences(told)).isEmpty();
        assertThat(told.data().path("organisationId").asText())
                .isEqualTo(user.employer().toString());
        assertThat(told.data().path("textVersion").asText()).isEqualTo(version);
        mine(user.employee()).body("items.state", contains("EXPIRED")).body("items[0].expiredAt", notNullValue());
        sign(user, letter, user.employee()).then().statusCode(200);
        mine(user.employee()).body("items.state", contains("SIGNED_LATE"));
    }

    @Test
    @Tag("F3")
    void who_signed_in_time_keeps_the_rights_while_the_file_waits_for_a_verdict() {
        var user = user();
        started(newText());
        runCampaigns.run(Instant.now());
        var letter = toSign(user.employee());
        var trust = DemoTrustEnvironment.trust();
        var employee = user.employee();
        var signer = trust.issue(SignerProfile.person(employee.code(), employee.givenName(), employee.surname())
                .answeredAt("http://127.0.0.1:" + DemoTrustEnvironment.responderPort() + "/ocsp"));
        var file = trust.sign(
                signer,
                SignatureOptions.complete().withLevel(SignatureOptions.Level.T),
                Map.of("letter.pdf", user.document(letter)));
        user.sign(letter, employee, file).then().statusCode(202);
        runCampaigns.run(on(DEADLINE.plusDays(1)));
        assertThat(expirations(employee)).isEmpty();
        mine(employee).body("items.state", contains("DUE"));
    }

    @Test
    @Tag("F5")
    void whose_letter_cannot_be_printed_is_set_aside_and_is_not_late() throws SQLException {
        var user = user();
        var other = user();
        started(newText());
        sql("update access_application set employee_post = 'Lietvedis \u6F22' where id = '" + user.id() + "'");
        runCampaigns.run(Instant.now());
        toSign(other.employee());
        mine(user.employee()).body("items.state", contains("NOT_PRINTABLE")).body("items[0].letterId", nullValue());
        given().auth()
                .oauth2(admin())
                .queryParam("state", "NOT_PRINTABLE")
                .get("/v1/commitment-campaigns/" + campaign + "/members")
                .then()
                .body("items.personId", contains(user.employee().id().toString()))
                .body("items[0].unprintable", contains(containsString("U+6F22")));
        given().auth()
                .oauth2(user.head().token())
                .get("/v1/commitment-campaigns/" + campaign)
                .then()
                .body("members", equalTo(Map.of("NOT_PRINTABLE", 1)));

        runCampaigns.run(on(DEADLINE.plusDays(1)));
        runCampaigns.run(on(DEADLINE.plusDays(2)));
        assertThat(expirations(user.employee())).isEmpty();
        assertThat(expirations(other.employee())).hasSize(1);
        assertThat(notices(user.employee())).isEmpty();

        sql("update access_application set employee_post = 'Lietvedis' where id = '" + user.id() + "'");
        var mended = DEADLINE.plusDays(3);
        runCampaigns.run(on(mended));
        toSign(user.employee());
        mine(user.employee())
                .body("items.state", contains("DUE"))
                .body("items[0].unprintable", empty())
                .body("items[0].deadline", equalTo(mended.plusDays(14).toString()));
        runCampaigns.run(on(mended.plusDays(14)));
        assertThat(expirations(user.employee())).isEmpty();
        runCampaigns.run(on(mended.plusDays(15)));
        assertThat(expirations(user.employee())).hasSize(1);
    }

    @Test
    @Tag("A22")
    void one_that_fails_keeps_nobody_waiting_and_is_tried_again() throws SQLException {
        var broken = user();
        var user = user();
        started(newText());
        sql("update access_application set kind = 'REVOKE' where id = '" + broken.id() + "'");
        runCampaigns.run(Instant.now());
        toSign(user.employee());
        mine(broken.employee()).body("items[0].letterId", nullValue());
        sql("update access_application set kind = 'GRANT' where id = '" + broken.id() + "'");
        runCampaigns.run(Instant.now());
        mine(broken.employee()).body("items[0].letterId", nullValue());
        runCampaigns.run(Instant.now().plusSeconds(61));
        toSign(broken.employee());
    }

    @Test
    @Tag("A22")
    void a_run_looks_at_no_member_twice() throws SQLException {
        started(newText());
        var stuck = UUID.randomUUID();
        sql("""
                insert into campaign_member (id, campaign_id, person_id, employer_id, deadline, enrolled_at, next_attempt_at)
                select case n when 1 then '%s' else uuidv7() end, '%s', uuidv7(), uuidv7(), current_date, now(),
                       now() - case n when 1 then interval '1 hour' else interval '0' end
                  from generate_series(1, 200) n""".formatted(stuck, campaign));
        try (var owner = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                        "viis_owner",
                        "owner");
                var sql = owner.createStatement()) {
            // What neither can be done nor put off stays due, first of all; a sequence counts also what is rolled back.
            sql.execute("create sequence looked_at");
            sql.execute("grant usage on sequence looked_at to public");
            sql.execute("""
                    create function refuse_stuck() returns trigger language plpgsql as $$
                    begin perform nextval('looked_at'); raise 'stuck'; end $$""");
            sql.execute("create trigger stuck before update on campaign_member for each row when (old.id = '" + stuck
                    + "') execute function refuse_stuck()");
            try {
                runCampaigns.run(Instant.now().plusSeconds(1));
                try (var looks = sql.executeQuery("select last_value from looked_at")) {
                    looks.next();
                    assertThat(looks.getLong(1)).isEqualTo(2);
                }
            } finally {
                sql.execute("drop trigger stuck on campaign_member");
                sql.execute("drop function refuse_stuck");
                sql.execute("drop sequence looked_at");
            }
        }
    }

    @Test
    void several_replicas_at_once_ask_and_expire_each_once() throws Exception {
        var users = List.of(user(), user(), user());
        started(newText());
        atOnce(() -> {
            runCampaigns.run(Instant.now());
            return null;
        });
        for (var user : users) {
            toSign(user.employee());
            assertThat(notices(user.employee())).hasSize(1);
        }
        atOnce(() -> {
            runCampaigns.run(on(DEADLINE.plusDays(1)));
            return null;
        });
        for (var user : users) {
            assertThat(expirations(user.employee())).hasSize(1);
        }
    }

    @Test
    void a_signature_and_the_end_of_the_day_do_not_both_win() throws Exception {
        var user = user();
        started(newText());
        runCampaigns.run(Instant.now());
        var letter = toSign(user.employee());
        var container = user.employee().sign(user.document(letter));
        atOnce(() -> {
            user.sign(letter, user.employee(), container).then().statusCode(200);
            runCampaigns.run(on(DEADLINE.plusDays(1)));
            return null;
        });
        String state = mine(user.employee()).extract().path("items[0].state");
        assertThat(state).isEqualTo(expirations(user.employee()).isEmpty() ? "SIGNED" : "SIGNED_LATE");
    }

    @Test
    void the_ministry_sees_how_far_it_is_and_a_head_sees_the_own_people() {
        var user = user();
        var other = user();
        started(newText());
        var path = "/v1/commitment-campaigns/" + campaign;
        given().auth()
                .oauth2(user.head().token())
                .get(path)
                .then()
                .body("state", equalTo("RUNNING"))
                .body("members", equalTo(Map.of("DUE", 1)));
        given().auth()
                .oauth2(user.head().token())
                .get(path + "/members")
                .then()
                .body("items.personId", contains(user.employee().id().toString()));
        given().auth()
                .oauth2(admin())
                .queryParam("employerId", other.employer())
                .queryParam("state", "DUE")
                .get(path + "/members")
                .then()
                .body("items.personId", contains(other.employee().id().toString()));
        given().auth()
                .oauth2(admin())
                .queryParam("state", "SIGNED")
                .get(path + "/members")
                .then()
                .body("items.personId", not(hasItem(user.employee().id().toString())));
        assertThat(given().auth().oauth2(admin()).get(path).<Integer>path("members.DUE"))
                .isGreaterThanOrEqualTo(2);
        given().auth()
                .oauth2(DemoPerson.any().token())
                .get(path + "/members")
                .then()
                .body("items", empty());
        assertThat(EventRows.of("PersonalDataAccessed").stream()
                        .filter(row -> row.data().path("action").asText().equals("list campaign members"))
                        .filter(row -> row.data()
                                .path("subjectIds")
                                .toString()
                                .contains(user.employee().id().toString())))
                .isNotEmpty();
        given().auth()
                .oauth2(admin())
                .get(path + "/members?state=NO")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        given().auth().oauth2(admin()).get("/v1/commitment-campaigns").then().body("items.id", hasItem(campaign));
    }

    @Test
    void a_campaign_is_for_the_text_in_force_with_time_to_sign_and_one_at_a_time() {
        var version = newText();
        propose("x".repeat(21), DEADLINE)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("textVersion"));
        propose("2026-1", DEADLINE).then().statusCode(422).body("code", equalTo("text-not-in-force"));
        propose(version, Given.TODAY.plusDays(13))
                .then()
                .statusCode(422)
                .body("code", equalTo("deadline-too-near"))
                .body("detail", containsString(Given.TODAY.plusDays(14).toString()));
        for (var token : new String[] {
            DemoPerson.any().token(),
            Tokens.of(UUID.randomUUID()).roles("IZM_ACCESS_OFFICER").country().sign(),
            Tokens.of(UUID.randomUUID())
                    .roles("IZM_ADMIN")
                    .organisation(UUID.randomUUID())
                    .sign()
        }) {
            Given.by(token)
                    .contentType("application/json")
                    .body(Map.of("textVersion", version, "deadline", DEADLINE.toString()))
                    .post("/v1/commitment-campaigns")
                    .then()
                    .statusCode(403)
                    .body("code", oneOf("forbidden", "outside-scope"));
        }
        started(version);
        propose(version, DEADLINE)
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-running"))
                .body("seeAlso", equalTo("/v1/commitment-campaigns/" + campaign));
    }

    @Test
    void a_cancelled_campaign_ends_nobodys_rights() {
        var user = user();
        started(newText());
        runCampaigns.run(Instant.now());
        var path = "/v1/commitment-campaigns/" + campaign + "/cancellation";
        Given.by(admin()).post(path).then().statusCode(200).body("state", equalTo("CANCELLED"));
        Given.by(admin()).post(path).then().statusCode(409).body("code", equalTo("campaign-over"));
        runCampaigns.run(on(DEADLINE.plusDays(1)));
        assertThat(expirations(user.employee())).isEmpty();
        mine(user.employee()).body("items", empty());
    }

    @Test
    @Tag("S13")
    void a_campaign_asks_nobody_until_another_administrator_confirms_it() {
        var user = user();
        var version = newText();
        var first = DemoPerson.any();
        var again = DemoPerson.any();
        Given.alias(again.id(), first.id(), false, 1);
        campaign = propose(administrator(first.id()), version, DEADLINE)
                .then()
                .statusCode(201)
                .body("startedAt", nullValue())
                .extract()
                .path("id");
        runCampaigns.run(Instant.now());
        mine(user.employee()).body("items", empty());
        for (var own : List.of(first, again)) {
            confirm(administrator(own.id()), campaign)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("second-admin-is-the-first"));
        }
        confirm(Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign(), campaign)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        mine(user.employee()).body("items", empty());
        confirm(admin(), campaign).then().statusCode(200).body("startedAt", org.hamcrest.Matchers.notNullValue());
        mine(user.employee()).body("items.state", contains("DUE"));
        confirm(admin(), campaign).then().statusCode(409).body("code", equalTo("campaign-running"));
    }

    @Test
    @Tag("S13")
    void the_database_knows_no_campaign_that_one_began_alone() {
        var administrator = UUID.randomUUID();
        for (var confirmedBy : List.of("null", "'" + administrator + "'")) {
            assertThatThrownBy(() -> sql("""
                            insert into commitment_campaign
                                (id, text_version, deadline, proposed_by, proposed_at, confirmed_by, started_at)
                            values (gen_random_uuid(), '1', current_date, '%s', now(), %s, now())""".formatted(administrator, confirmedBy)))
                    .hasMessageContaining("commitment_campaign_by_two");
        }
    }

    @Test
    @Tag("S13")
    void what_was_proposed_is_looked_at_again_when_it_is_confirmed() throws Exception {
        var version = newText();
        String first =
                propose(version, DEADLINE).then().statusCode(201).extract().path("id");
        String second =
                propose(version, DEADLINE).then().statusCode(201).extract().path("id");
        newText();
        confirm(admin(), first).then().statusCode(422).body("code", equalTo("text-not-in-force"));
        Given.by(admin())
                .post("/v1/commitment-campaigns/" + second + "/cancellation")
                .then()
                .statusCode(200);
        confirm(admin(), second).then().statusCode(409).body("code", equalTo("campaign-over"));
        var last = newText();
        var proposals = new java.util.ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            proposals.add(
                    propose(last, DEADLINE).then().statusCode(201).extract().path("id"));
        }
        var next = new AtomicInteger();
        var begun = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        atOnce(() -> {
            var mine = proposals.get(next.getAndIncrement());
            if (confirm(admin(), mine).statusCode() == 200) {
                begun.add(mine);
            }
            return null;
        });
        assertThat(begun).hasSize(1);
        campaign = begun.peek();
    }

    private static String administrator(UUID id) {
        return Tokens.of(id).roles("IZM_ADMIN").country().sign();
    }

    @Test
    @Tag("S12")
    void members_are_told_to_their_employers() {
        var user = user();
        started(newText());
        var clerk = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of(clerk).roles("IZM_CLERK").country().sign())
                .get("/v1/commitment-campaigns/" + campaign + "/members?limit=200")
                .then()
                .statusCode(200);
        assertThat(EventRows.of("PersonalDataAccessed").stream()
                        .map(EventRows::data)
                        .filter(data -> data.path("personId").asText().equals(clerk.toString()))
                        .filter(data -> data.path("subjectIds")
                                .toString()
                                .contains(user.employee().id().toString()))
                        .map(data -> data.path("organisationId").asText()))
                .containsOnly(user.employer().toString());
    }

    private static void atOnce(Callable<Void> what) throws Exception {
        var replicas = Executors.newFixedThreadPool(4);
        try {
            for (var done : replicas.invokeAll(java.util.Collections.nCopies(4, what))) {
                done.get();
            }
        } finally {
            replicas.shutdown();
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.executeUpdate(statement);
        }
    }
}
