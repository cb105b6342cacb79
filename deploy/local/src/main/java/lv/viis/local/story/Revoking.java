package lv.viis.local.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import lv.viis.local.LocalSuite;
import lv.viis.local.service.Service;

/** Step 7: the grant is revoked, and a token that worked a moment ago is refused by every replica of every service. */
public final class Revoking {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

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

    /** Every replica of every service. */
    public static List<URI> replicas(LocalSuite suite) {
        var replicas = new ArrayList<URI>();
        for (var service : Service.values()) {
            for (var replica = 0; replica < suite.replicas(); replica++) {
                replicas.add(suite.url(service, replica));
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
        try {
            var refusals = replicas.stream()
                    .map(replica -> CompletableFuture.supplyAsync(() -> firstRefusal(replica, token), threads))
                    .toList();
            Plot.pause(50);
            var sent = System.nanoTime();
            officer.ifMatch(grant)
                    .post(path + "/revocation", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                    .expect(200);
            var last =
                    refusals.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
            return (last - sent) / 1e6;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long firstRefusal(URI replica, String token) {
        var api = Api.at(replica).as(token);
        var start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            var answer = api.get("/v1/me");
            if (answer.status() == 401) {
                answer.expectProblem(401, "invalid-token");
                return System.nanoTime();
            }
            answer.expect(200);
        }
        throw new AssertionError(replica + " still takes the revoked token");
    }
}
