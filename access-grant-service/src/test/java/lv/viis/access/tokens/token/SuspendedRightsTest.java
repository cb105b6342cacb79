package lv.viis.access.tokens.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import lv.viis.access.HeldRights;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.chassis.caller.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspendedRightsTest {

    @Inject
    HeldRights held;

    @Inject
    ReadRights readRights;

    @Test
    @Tag("A11")
    @Tag("A12")
    void no_token_rests_on_a_suspended_grant_and_one_does_again_after() {
        var person = UUID.randomUUID();
        var school = UUID.randomUUID();
        var grant = held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY)
                .toString();
        var before = readRights.read(person, Scope.organisation(school));
        assertEquals(1, before.held().size());
        GrantSteps.step(grant, "suspension").statusCode(200);
        var during = readRights.read(person, Scope.organisation(school));
        assertEquals(0, during.held().size());
        assertTrue(during.epoch() > before.epoch());
        GrantSteps.step(grant, "reinstatement").statusCode(200);
        assertEquals(
                1, readRights.read(person, Scope.organisation(school)).held().size());
    }
}
