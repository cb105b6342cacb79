package lv.viis.access.upkeep.employmentcheck;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ministry's nightly file names who works where; each test is some nights of a school of twenty people. */
@QuarkusTest
class EmploymentCheckTest {

    private static LocalDate night = TODAY;

    private final UUID school = Given.institution();
    private final List<UUID> people = new ArrayList<>();

    @Inject
    RunEmploymentChecks job;

    @Inject
    MeterRegistry metrics;

    @Inject
    PersonIds personIds;

    private Path file;
    private String grant;
    private UUID person;

    @BeforeEach
    void twenty_people_work_here() throws SQLException, IOException {
        file = Path.of(ConfigProvider.getConfig().getValue("viis.access.employment.file", String.class));
        Files.createDirectories(file.getParent());
        var application = Given.application(school)
                .line("INSTITUTION_EDITOR", school, TODAY, TODAY.plusYears(1))
                .submitted();
        grant = application.grantId();
        person = application.person;
        for (var i = 0; i < 19; i++) {
            var colleague = UUID.randomUUID();
            people.add(colleague);
            GrantSteps.sql("""
                    insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                    select uuidv7(), '%s', employer_id, object_id, role, valid, decision_id, 0
                      from access_grant where id = '%s'""".formatted(colleague, grant));
        }
    }

    @AfterEach
    void no_file() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write(Object... lines) throws IOException {
        Files.write(file, Stream.of(lines).map(Object::toString).toList());
    }

    /** A night's file with all colleagues and those named. */
    private Instant night(Object... others) throws IOException {
        night = night.plusDays(1);
        var lines = new ArrayList<Object>(List.of("as_of," + night, "person,organisation_id"));
        people.forEach(colleague -> lines.add(colleague + "," + school));
        Stream.of(others).forEach(other -> lines.add(other + "," + school));
        lines.add("end," + (lines.size() - 2));
        write(lines.toArray());
        return night.atStartOfDay(Riga.ZONE).plusHours(4).toInstant();
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private String head() {
        return Tokens.of(Given.headOf(school))
                .roles("INSTITUTION_HEAD")
                .organisation(school)
                .sign();
    }

    private ValidatableResponse questions() {
        return get("/v1/employment-questions?organisationId=" + school, Given.officer())
                .statusCode(200);
    }

    private ValidatableResponse answer(String token, String ifMatch, boolean employed) {
        String id = questions().extract().path("items[-1].id");
        var request =
                given().auth().oauth2(token).contentType("application/json").body("{\"employed\":" + employed + "}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/employment-questions/" + id + "/answer")
                .then();
    }

    private ValidatableResponse grant() {
        return Given.readGrant(grant, Given.officer());
    }

    private double unavailable() {
        return metrics.get("viis.employment.register.unavailable").gauge().value();
    }

    @Test
    @Tag("D9")
    @Tag("A12")
    void who_is_not_named_is_suspended_and_the_head_is_asked() throws Exception {
        job.run(night());
        grant().body("state", equalTo("SUSPENDED")).body("suspendedFor", contains("EMPLOYMENT_NOT_FOUND"));
        assertEquals(1, GrantSteps.epochsOf(person));
        get("/v1/employment-questions", head())
                .body("items", hasSize(1))
                .body("items[0].personId", equalTo(person.toString()))
                .body("items[0].state", equalTo("SUSPENDED"));
        assertEquals(List.of(), Contract.differences(EventRows.last("EmploymentQuestioned", school)));
        assertFalse(isSuspended(people.get(0)));
        assertEquals(0, unavailable());
    }

    @Test
    void who_works_there_after_all_holds_again_and_is_left_alone_for_a_while() throws Exception {
        job.run(night());
        answer(head(), null, true).statusCode(428).body("code", equalTo("precondition-required"));
        answer(head(), "\"77\"", true).statusCode(412).body("code", equalTo("precondition-failed"));
        answer(head(), Versions.ANY, true).statusCode(200).body("state", equalTo("EMPLOYED"));
        grant().body("state", equalTo("ACTIVE"));
        job.run(night());
        grant().body("state", equalTo("ACTIVE"));
        answer(head(), Versions.ANY, true).statusCode(409).body("code", equalTo("question-settled"));
    }

    @Test
    @Tag("D20")
    void who_was_asked_about_under_another_id_is_asked_about_once() throws Exception {
        job.run(night());
        var present = UUID.randomUUID();
        Aliases.confirmed(person, present);
        job.run(night());
        questions().body("items", hasSize(1));
        answer(Given.officer(present), Versions.ANY, true).statusCode(403).body("code", equalTo("own-employment"));
        answer(Given.officer(), Versions.ANY, true).statusCode(200);
        job.run(night());
        questions().body("items", hasSize(1));
        grant().body("state", equalTo("ACTIVE"));
    }

    @Test
    void who_has_left_loses_the_grants() throws Exception {
        job.run(night());
        answer(Given.officer(), Versions.ANY, false).statusCode(200).body("state", equalTo("NOT_EMPLOYED"));
        grant().body("endReason", equalTo("EMPLOYMENT_ENDED"));
    }

    @Test
    void who_is_named_again_holds_again() throws Exception {
        job.run(night());
        job.run(night(person));
        grant().body("state", equalTo("ACTIVE"));
        questions().body("items[0].state", equalTo("FOUND"));
    }

    @Test
    @Tag("A21")
    void a_personal_code_is_turned_into_the_id_at_once() throws Exception {
        var code = PersonalCode.parse("161175-19997");
        var known = Given.application(school)
                .of("GRANT", personIds.of(code))
                .line("INSTITUTION_READER", school, TODAY, TODAY.plusDays(200))
                .submitted()
                .grantId();
        job.run(night(person, "161175-19997"));
        Given.readGrant(known, Given.officer()).body("state", equalTo("ACTIVE"));
        questions().body("items", hasSize(0));
    }

    @Test
    @Tag("A22")
    @Tag("S28")
    void never_more_than_the_cap_is_suspended_in_a_night_before_an_officer_releases_the_rest() throws Exception {
        var gone = List.of(people.remove(0), people.remove(0));
        job.run(night());
        questions().body("items.findAll { it.state == 'SUSPENDED' }", hasSize(1));
        String check = get("/v1/employment-checks", Given.officer())
                .body("items[0].asked", equalTo(20))
                .body("items[0].missing", equalTo(3))
                .body("items[0].capReached", equalTo(true))
                .extract()
                .path("items[0].id");
        release(check, head(), Versions.ANY).statusCode(403).body("code", equalTo("forbidden"));
        release(check, Given.officer(), null).statusCode(428).body("code", equalTo("precondition-required"));
        release(check, Given.officer(), "\"99\"").statusCode(412).body("code", equalTo("precondition-failed"));
        release(check, Given.officer(), Versions.ANY, "BECAUSE")
                .statusCode(422)
                .body("code", equalTo("reason-code-unknown"));
        release(check, Given.officer(), Versions.ANY).statusCode(200).body("capReached", equalTo(false));
        release(check, Given.officer(), Versions.ANY).statusCode(409).body("code", equalTo("nothing-held"));
        job.run(night.atStartOfDay(Riga.ZONE).plusHours(5).toInstant());
        questions().body("items.findAll { it.state == 'SUSPENDED' }", hasSize(3));
        assertTrue(isSuspended(gone.get(0)));
    }

    private static ValidatableResponse release(String check, String token, String ifMatch) {
        return release(check, token, ifMatch, "LISTS_COMPARED");
    }

    private static ValidatableResponse release(String check, String token, String ifMatch, String reason) {
        var request = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"reasonCode\":\"" + reason + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/employment-checks/" + check + "/release")
                .then();
    }

    @Test
    void a_school_that_the_facts_do_not_cover_is_not_asked_about() throws Exception {
        var at = night(person);
        write("as_of," + night, "person,organisation_id", "," + UUID.randomUUID(), "end,1");
        job.run(at);
        questions().body("items", hasSize(0));
        assertEquals(0, unavailable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as_of,%1$s|person,organisation_id|%2$s,%3$s",
                "as_of,%1$s|person,organisation_id|%2$s,%3$s|end,2",
                "as_of,%1$s|person,organisation_id|%2$s,%3$s|end,1|%2$s,%3$s",
                "as_of,%1$s|person,organisation_id|161175-1999,%3$s|end,1",
                "as_of,%1$s|person,organisation_id|%2$s,school|end,1",
                "as_of,%1$s|person,organisation_id|%2$s|end,1",
                "as_of,%1$s|code,organisation_id|%2$s,%3$s|end,1",
                "as_of,yesterday|person,organisation_id|%2$s,%3$s|end,1",
                "as_of,2020-01-01|person,organisation_id|%2$s,%3$s|end,1",
                "as_of,2999-01-01|person,organisation_id|%2$s,%3$s|end,1",
                "\"as_of",
                ""
            })
    @Tag("A22")
    void a_file_that_cannot_be_trusted_changes_nothing_and_raises_the_alarm(String lines) throws Exception {
        var at = night();
        write((Object[]) lines.formatted(night, people.get(0), school).split("\\|"));
        job.run(at);
        grant().body("state", equalTo("ACTIVE"));
        questions().body("items", hasSize(0));
        assertEquals(1, unavailable());
        Files.delete(file);
        job.run(at);
        assertEquals(1, unavailable());
        grant().body("state", equalTo("ACTIVE"));
    }

    @Test
    void the_school_next_door_sees_and_answers_nothing() throws Exception {
        job.run(night());
        var nextDoor = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(Given.institution())
                .sign();
        get("/v1/employment-questions?organisationId=" + school, nextDoor).body("items", hasSize(0));
        answer(nextDoor, Versions.ANY, true).statusCode(404).body("code", equalTo("not-found"));
        get("/v1/employment-questions", Tokens.of(person).sign())
                .statusCode(404)
                .body("code", equalTo("not-found"));
        get("/v1/employment-checks", head()).statusCode(403).body("code", equalTo("forbidden"));
        var self =
                Tokens.of(person).roles("INSTITUTION_HEAD").organisation(school).sign();
        answer(self, Versions.ANY, true).statusCode(403).body("code", equalTo("own-employment"));
        grant().body("state", equalTo("SUSPENDED"));
    }

    private boolean isSuspended(UUID colleague) {
        return given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", colleague)
                .get("/v1/grants")
                .<String>path("items[0].state")
                .equals("SUSPENDED");
    }
}
