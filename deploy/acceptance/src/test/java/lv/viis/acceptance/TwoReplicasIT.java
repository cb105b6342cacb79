package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import lv.viis.local.service.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Revoking;
import lv.viis.local.story.Tokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two replicas of each service: the story holds, a withdrawn right ends at all eight, and one of two may die. */
@Order(10)
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {

    @Test
    @Order(1)
    void the_story_holds_and_its_last_step_is_refused_by_all_eight() {
        var suite = Running.twoReplicas();
        assertThat(Running.broken()).isEmpty();
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
        for (var service : Service.values()) {
            suite.service(service, 1).start();
        }
        var token = path.token(employee, Tokens.ofOrganisation(school));
        // A replica that has just started reads the last ten minutes of epochs, and hears of this one like the others.
        Revoking.revoke(path.officer("access-officer"), grant, token, Revoking.replicas(suite));
    }
}
