package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.viis.local.LocalSuite;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Answer;
import lv.viis.local.story.Applying;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of many at once one wins, and the others are told so. */
@Order(3)
class RacesIT {

    private static LocalSuite suite;
    private static AccessPath path;

    @BeforeAll
    static void start() {
        suite = Running.oneReplica();
        path = new AccessPath(suite);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            return pool.invokeAll(calls).stream()
                    .map(call -> {
                        try {
                            return call.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    @Tag("A7")
    void the_same_application_sent_fifty_times_with_one_key_is_one_application() throws Exception {
        var request = Applying.request(
                path.organisation(Running.SCHOOL), Running.head(), Running.somebody(), "INSTITUTION_READER");
        var api = path.registration("head")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var answers = atOnce(IntStream.range(0, 50)
                .<Callable<Answer>>mapToObj(i -> () -> api.post("/v1/access-applications", request))
                .toList());
        assertThat(answers).allMatch(answer -> answer.status() == 201, "is 201");
        assertThat(answers.stream().map(answer -> answer.at("/id")).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    @Tag("A6")
    void of_two_officers_at_once_one_decides_and_the_other_is_shown_the_decision() throws Exception {
        var id = path.signedApplication(
                Running.head(), Running.somebody(), path.organisation(Running.SCHOOL), "INSTITUTION_READER");
        path.submit(path.registration("head"), id).expect(201);
        var first = path.officer("access-officer");
        var second = path.officer("access-officer-2");
        var item = path.queued(first, id);
        var answers = atOnce(List.of(() -> path.approve(first, item), () -> path.approve(second, item)));
        var won = answers.stream().filter(answer -> answer.status() == 201).toList();
        var lost = answers.stream().filter(answer -> answer.status() == 409).toList();
        assertThat(won).hasSize(1);
        assertThat(lost).hasSize(1);
        assertThat(lost.get(0).expectProblem(409, "already-decided").at("/seeAlso"))
                .contains(won.get(0).at("/id"));
    }

    @Test
    void withdrawn_and_decided_crossing_ends_withdrawn_and_without_a_right() throws Exception {
        var employee = Running.somebody();
        var school = path.organisation(Running.SCHOOL);
        var id = path.signedApplication(Running.head(), employee, school, "INSTITUTION_READER");
        var head = path.registration("head");
        path.submit(head, id).expect(201);
        var officer = path.officer("access-officer");
        var item = path.queued(officer, id);
        // Both at once: whichever commits first, what was withdrawn stays so, and nobody holds a right by it.
        var answers = atOnce(List.of(() -> path.withdraw(head, id), () -> path.approve(officer, item)));
        var withdrawn = answers.get(0);
        var decided = answers.get(1);
        assertThat(withdrawn.status()).isIn(200, 409);
        assertThat(decided.status()).isIn(201, 409);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(head.get("/v1/access-applications/" + id).expect(200).at("/state"))
                    .isEqualTo(withdrawn.status() == 200 ? "WITHDRAWN" : "DECIDED");
            if (withdrawn.status() == 200 && decided.status() == 201) {
                var grant = officer.get("/v1/grants/" + decided.at("/lines/0/grantId"))
                        .expect(200);
                assertThat(grant.at("/state")).isEqualTo("ENDED");
                assertThat(grant.at("/endReason")).isEqualTo("APPLICATION_WITHDRAWN");
            }
        });
    }
}
