package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.viis.access.HeldRights;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.tokens.client.Client;
import lv.viis.chassis.caller.Scope;
import lv.viis.chassis.revocation.Epochs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SnapshotTest {

    @Inject
    HeldRights held;

    @Inject
    ReadRights readRights;

    @Inject
    SignToken signToken;

    @Inject
    Epochs epochs;

    @Inject
    PersonEpochs personEpochs;

    @Test
    @Tag("A12")
    void a_right_withdrawn_between_reading_and_signing_ends_the_token_signed_after() {
        var person = UUID.randomUUID();
        var school = UUID.randomUUID();
        var grant = held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY);
        var rights = readRights.read(person, Scope.organisation(school));
        var raised = held.revoke(grant, person);
        var token = sign(rights);
        assertEquals(1, rights.held().size());
        assertTrue(rights.epoch() < raised);
        given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
        epochs.raise(person, raised);
        given().auth().oauth2(token).get("/v1/me").then().statusCode(401).body("code", equalTo("invalid-token"));
    }

    @Test
    @Tag("A12")
    void no_reader_ever_sees_the_new_epoch_with_the_old_right() throws Exception {
        var person = UUID.randomUUID();
        var school = UUID.randomUUID();
        var stopped = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(3);
        var seen = new ArrayList<java.util.concurrent.Future<List<Rights>>>();
        for (var i = 0; i < 3; i++) {
            seen.add(readers.submit(() -> {
                var all = new ArrayList<Rights>();
                while (!stopped.get()) {
                    all.add(readRights.read(person, Scope.organisation(school)));
                }
                return all;
            }));
        }
        var endedBy = new java.util.HashMap<UUID, Long>();
        for (var i = 0; i < 100; i++) {
            var grant = held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY);
            endedBy.put(grant, held.revoke(grant, person));
        }
        stopped.set(true);
        readers.shutdown();
        var withRight = 0;
        for (var reader : seen) {
            for (var rights : reader.get()) {
                for (var grant : rights.grantIds()) {
                    withRight++;
                    assertTrue(rights.epoch() < endedBy.get(grant), "a right outlives its withdrawal");
                }
            }
        }
        assertTrue(withRight > 0, "no reader met a right: the race was not run");
    }

    @Test
    @Tag("A12")
    void a_withdrawal_paused_between_any_two_of_its_statements_is_seen_whole_or_not_at_all() throws Exception {
        for (var pausedAfter = 0; pausedAfter <= 3; pausedAfter++) {
            var person = UUID.randomUUID();
            var school = UUID.randomUUID();
            var grant = held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY);
            var paused = new CountDownLatch(1);
            var resume = new CountDownLatch(1);
            var pause = pausedAfter;
            var withdrawal = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew()
                    .call(() -> {
                        pauseIf(pause == 0, paused, resume);
                        held.end(grant);
                        pauseIf(pause == 1, paused, resume);
                        var epoch = personEpochs.raise(person);
                        pauseIf(pause == 2, paused, resume);
                        return epoch;
                    }));
            if (pause == 3) {
                withdrawal.get();
            } else {
                paused.await();
            }
            var rights = readRights.read(person, Scope.organisation(school));
            resume.countDown();
            var raised = withdrawal.get();
            assertEquals(pause == 3, rights.held().isEmpty(), "paused after " + pause);
            assertEquals(pause == 3, rights.epoch() >= raised, "paused after " + pause);
        }
    }

    private static void pauseIf(boolean now, CountDownLatch paused, CountDownLatch resume) throws InterruptedException {
        if (now) {
            paused.countDown();
            resume.await();
        }
    }

    @Test
    void rights_read_more_than_five_seconds_ago_are_not_signed() {
        var rights = readRights.read(UUID.randomUUID(), Scope.NONE);
        var old = new Rights(
                rights.personId(),
                null,
                rights.scope(),
                rights.at(),
                rights.epoch(),
                rights.held(),
                System.nanoTime() - 5_100_000_000L);
        var refused = assertThrows(ExchangeRefused.class, () -> sign(old));
        assertEquals("temporarily_unavailable", refused.error().code);
    }

    private String sign(Rights rights) {
        return signToken
                .sign(
                        rights,
                        new SignToken.Holder(
                                new Requester(new Client(Provider.CLIENT, Provider.OIDC_CLIENT, null, null), null),
                                "high"),
                        Set.of("access-grant-service"))
                .token();
    }
}
