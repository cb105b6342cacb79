package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Api;
import lv.viis.local.story.Revoking;
import lv.viis.local.story.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two replicas of each service: the story holds, a withdrawn right or key ends at all eight, and one of two may die.
 * First of all classes, for the suite goes on with one of each.
 */
@Order(1)
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {

    @Test
    @Order(1)
    void the_story_holds_and_its_last_step_is_refused_by_all_eight() {
        var suite = Running.twoReplicas();
        assertThat(Running.broken()).isEmpty();
        assertThat(Running.story().results()).hasSize(14);
        assertThat(Revoking.replicas(suite)).hasSize(8);
        var results = Running.story().results();
        assertThat(results.get(results.size() - 1).seen()).contains("8 replicas");
    }

    @Test
    @Order(2)
    @Tag("A13")
    void a_withdrawn_right_ends_at_every_replica_though_one_of_each_was_killed_before() {
        var suite = Running.twoReplicas();
        var path = new AccessPath(suite);
        for (var service : Service.values()) {
            suite.service(service, 1).kill();
        }
        var school = path.organisation(Running.SCHOOL);
        var employee = Running.somebody();
        var grant = path.grant(Running.head(), employee, school, "INSTITUTION_READER");
        Running.ofEach(service -> suite.service(service, 1).start());
        var token = path.token(employee, Tokens.ofOrganisation(school));
        // A replica that has just started reads the last ten minutes of epochs, and hears of this one like the others.
        Revoking.revoke(path.officer("access-officer"), grant, token, Revoking.replicas(suite));
    }

    /** The figure is printed; only what is far from a heartbeat's time fails, for the machine may be busy. */
    @Test
    @Order(3)
    @Tag("S4")
    void what_a_withdrawn_key_signed_is_refused_by_all_eight_and_new_tokens_work() {
        var suite = Running.twoReplicas();
        var tokens = new Tokens(suite);
        var stolen = tokens.access("head");
        assertThat(Revoking.replicas(suite))
                .allSatisfy(replica -> Api.at(replica).as(stolen).get("/v1/me").expect(200));
        var accessGrant = (ChildJvm) suite.service(Service.ACCESS_GRANT, 0);
        assertThat(accessGrant.run(List.of("rotate-signing-keys", "compromised")))
                .isZero();
        var ended = System.nanoTime();
        for (var replica : Revoking.replicas(suite)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(
                            () -> Api.at(replica).as(stolen).get("/v1/me").expectProblem(401, "invalid-token"));
        }
        System.out.printf(
                "withdrawn key: refused by all %d replicas %.0f ms after the command had ended%n",
                Revoking.replicas(suite).size(), (System.nanoTime() - ended) / 1e6);
        var fresh = tokens.access("head");
        assertThat(Revoking.replicas(suite))
                .allSatisfy(replica -> Api.at(replica).as(fresh).get("/v1/me").expect(200));
    }
}
