package lv.viis.local.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;

/** Step 7: the grant is revoked, and a token that worked a moment ago is refused by every replica of every service. */
public final class Revoking {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Plot plot;

    Revoking(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var token = plot.tokens.access("employee", Tokens.ofOrganisation(plot.schoolId));
        var replicas = replicas(plot.suite);
        for (var replica : replicas) {
            Api.at(replica).as(token).get("/v1/me").expect(200);
        }
        var officer = plot.access(plot.tokens.access("access-officer", "country"));
        var millis = revoke(officer, plot.grantId, token, replicas);
        plot.tokens
                .exchange(plot.tokens.idToken("employee"), Tokens.ofOrganisation(plot.schoolId))
                .expect(400);
        return "commit to the last refusal: %.0f ms (%d replicas of 4 services)".formatted(millis, replicas.size());
    }

    /** Every replica of every service that runs. */
    public static List<URI> replicas(LocalSuite suite) {
        var replicas = new ArrayList<URI>();
        for (var service : Service.values()) {
            for (var replica = 0; replica < suite.replicas(); replica++) {
                if (suite.service(service, replica).running()) {
                    replicas.add(suite.url(service, replica));
                }
            }
        }
        return replicas;
    }

    /**
     * Revokes a grant while every replica is asked without pause whether the token still works.
     *
     * @return milliseconds from the sending of the revocation, so a little more than from its commit, until the last
     *     replica refused for the first time
     */
    public static double revoke(Api officer, String grantId, String token, List<URI> replicas) {
        var path = "/v1/grants/" + grantId;
        var grant = officer.get(path).expect(200);
        var threads = Executors.newFixedThreadPool(replicas.size());
        var working = new CountDownLatch(replicas.size());
        var asked = new AtomicBoolean();
        try {
            var refusals = replicas.stream()
                    .map(replica -> CompletableFuture.supplyAsync(
                            () -> firstRefusal(Api.at(replica).as(token), working, asked), threads))
                    .toList();
            Plot.check(working.await(30, TimeUnit.SECONDS), "every replica takes the token before its revocation");
            asked.set(true);
            var sent = System.nanoTime();
            officer.ifMatch(grant)
                    .post(path + "/revocation", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                    .expect(200);
            var last =
                    refusals.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
            return (last - sent) / 1e6;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks without pause; a refusal counts only if the revocation was asked for before. */
    private static long firstRefusal(Api replica, CountDownLatch working, AtomicBoolean asked) {
        var start = System.nanoTime();
        var worked = false;
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            var answer = replica.get("/v1/me");
            if (answer.status() == 401) {
                answer.expectProblem(401, "invalid-token");
                Plot.check(asked.get(), "nothing is refused before the revocation: " + answer);
                return System.nanoTime();
            }
            answer.expect(200);
            if (!worked) {
                worked = true;
                working.countDown();
            }
        }
        throw new AssertionError("A replica still takes the revoked token");
    }
}
