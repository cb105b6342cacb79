package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Answer;
import lv.viis.local.story.Api;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What crosses a decision between the two services: whichever commits first, both end the same. */
@Order(7)
class CrossingsIT {

    private static final String ROLE = "INSTITUTION_READER";

    private static LocalSuite suite;
    private static AccessPath path;
    private static Api officer;
    private static DemoPerson secondHead;

    private final DemoPerson employee = Running.somebody();

    @BeforeAll
    static void start() {
        suite = Running.oneReplica();
        path = new AccessPath(suite);
        officer = path.officer("access-officer");
        secondHead = suite.people().get("second-head");
    }

    @Test
    void what_is_returned_and_submitted_anew_is_decided_as_the_new_version() {
        var id = submitted(path.organisation(Running.SCHOOL));
        var first = path.queued(officer, id);
        officer.post("/v1/decision-items/" + first.at("/id") + "/review").expect(200);
        eventually(() -> assertThat(state(id)).isEqualTo("UNDER_REVIEW"));
        giveBack(first).expect(201);
        eventually(() -> assertThat(state(id)).isEqualTo("RETURNED"));
        path.approve(officer, first).expectProblem(409, "already-returned");

        var application = "/v1/access-applications/" + id;
        head().ifMatch(head().get(application))
                .patch(application, Map.of("duty", "Enters the learners of the institution"))
                .expect(200);
        for (var letter :
                head().post(application + "/letters").expect(201).json().path("items")) {
            var isHeads = letter.path("kind").asText().equals("HEAD_APPLICATION");
            path.sign(head(), letter.path("id").asText(), isHeads ? Running.head() : employee)
                    .expect(200);
        }
        path.submit(head(), id).expect(201);
        eventually(() -> path.approve(officer, newest(id)).expect(201));
        eventually(() -> assertThat(state(id)).isEqualTo("DECIDED"));
        assertThat(liveGrants(id)).isEqualTo(1);
    }

    @Test
    @Tag("A17")
    void an_employee_who_leaves_while_it_is_decided_ends_without_a_right() throws Exception {
        var school = path.organisation(Running.SCHOOL);
        var id = submitted(school);
        var item = path.queued(officer, id);
        var notice = Map.of(
                "organisationId", school,
                "personId", item.at("/personId"),
                "lastDay", LocalDate.now(ZoneId.of("Europe/Riga")).minusDays(1));
        var answers = atOnce(() -> head().post("/v1/leaver-notices", notice), () -> path.approve(officer, item));
        answers.get(0).expect(201);
        // Closed for the employment's end if that was first, else decided: in both cases nobody holds a right.
        eventually(() -> {
            assertThat(state(id)).isIn("CLOSED", "DECIDED");
            assertThat(newest(id).at("/state")).isEqualTo(state(id));
            assertThat(liveGrants(id)).isZero();
        });
    }

    @Test
    @Tag("D12")
    @Tag("A17")
    void an_organisation_that_closes_while_it_is_decided_leaves_no_right() throws Exception {
        var institution = Institution.headedBy(Running.head(), suite);
        var id = submitted(institution.id());
        var item = path.queued(officer, id);
        var answers = atOnce(institution::closedToday, () -> path.approve(officer, item));
        answers.get(0).expect(200);
        eventually(() -> {
            assertThat(state(id)).isIn("CLOSED", "DECIDED");
            assertThat(newest(id).at("/state")).isEqualTo(state(id));
            assertThat(liveGrants(id)).isZero();
        });
    }

    @Test
    @Tag("D1")
    void a_head_who_is_replaced_holds_it_until_the_new_one_confirms() {
        var institution = Institution.headedBy(Running.head(), suite);
        var id = submitted(institution.id());
        var item = path.queued(officer, id);
        institution.headedFromTodayBy(secondHead);
        eventually(() -> assertThat(newest(id).at("/state")).isEqualTo("NEEDS_CONFIRMATION"));
        path.approve(officer, item).expectProblem(409, "head-has-changed");
        confirm(id);
        eventually(() -> path.approve(officer, newest(id)).expect(201));
        eventually(() -> assertThat(path.registration("second-head")
                        .get("/v1/access-applications/" + id)
                        .at("/state"))
                .isEqualTo("DECIDED"));
        assertThat(liveGrants(id)).isEqualTo(1);
    }

    @Test
    @Tag("D1")
    void what_the_ministry_finds_while_registration_is_away_is_confirmed_after() {
        var institution = Institution.headedBy(Running.head(), suite);
        var id = submitted(institution.id());
        var item = path.queued(officer, id);
        var registration = suite.service(Service.REGISTRATION, 0);
        registration.kill();
        try {
            institution.headedFromTodayBy(secondHead);
            eventually(() -> path.approve(officer, item).expectProblem(409, "head-has-changed"));
            assertThat(newest(id).at("/state")).isEqualTo("NEEDS_CONFIRMATION");
        } finally {
            registration.start();
        }
        confirm(id);
        eventually(() -> path.approve(officer, newest(id)).expect(201));
        assertThat(liveGrants(id)).isEqualTo(1);
    }

    /** With a new token: whoever stops heading one of the institutions loses the old ones. */
    private static Api head() {
        return path.registration("head");
    }

    private String submitted(String organisation) {
        var id = path.signedApplication(Running.head(), employee, organisation, ROLE);
        path.submit(head(), id).expect(201);
        return id;
    }

    private static void confirm(String id) {
        var application = "/v1/access-applications/" + id;
        var newHead = path.registration("second-head");
        eventually(() -> newHead.ifMatch(newHead.get(application).expect(200))
                .post(application + "/confirmation")
                .expect(200));
    }

    private static Answer giveBack(Answer item) {
        return officer.post(
                "/v1/decision-items/" + item.at("/id") + "/return",
                Map.of(
                        "applicationVersion",
                        item.json().path("applicationVersion").asLong(),
                        "reasonCodes",
                        List.of("DUTY_NOT_STATED"),
                        "text",
                        "State the duty."));
    }

    private static String state(String id) {
        return head().get("/v1/access-applications/" + id).expect(200).at("/state");
    }

    /** The item of the version that was submitted last. */
    private static Answer newest(String id) {
        var items = officer.get("/v1/decision-items?applicationId=" + id).expect(200);
        var last = items.json().path("items").size() - 1;
        return officer.get("/v1/decision-items/" + items.at("/items/" + last + "/id"))
                .expect(200);
    }

    private static int liveGrants(String id) {
        var live = 0;
        var grants =
                officer.get("/v1/grants?personId=" + newest(id).at("/personId")).expect(200);
        for (var grant : grants.json().path("items")) {
            live += grant.path("state").asText().equals("ENDED") ? 0 : 1;
        }
        return live;
    }

    private static void eventually(ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(holds);
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(one);
            var second = pool.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            pool.shutdown();
        }
    }
}
