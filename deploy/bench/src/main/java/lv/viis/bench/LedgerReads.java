package lv.viis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.part.SmallJvm;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Api;

/**
 * How long the reads of officers and auditors take over HTTP, on a database of 60,000 people, 200,000 grants and millions
 * of ledger entries.
 */
final class LedgerReads {

    private static final int WARM_UP = 30;

    /** While the carriers read what the past has written, only tokens of the last minute are taken. */
    private static final int TOKEN_SERVES = 20;

    private static final int SCHOOLS = LedgerPast.SCHOOLS;

    /** What stands before it in a school's chain are decisions and grants. */
    private static final int FIRST_ACCESS = 81;

    private final LocalSuite suite;
    private final int entries;
    private final Random random = new Random(1);

    LedgerReads(LocalSuite suite, int entries) {
        this.suite = suite;
        this.entries = Math.max(entries, LedgerPast.FEWEST_ENTRIES);
    }

    void run(int rounds) throws SQLException, IOException {
        var path = new AccessPath(suite);
        try (var database = suite.postgres().connect(Service.ACCESS_GRANT.database())) {
            LedgerPast.make(database, entries);
        }
        System.out.println("service: "
                + String.join(" ", SmallJvm.flags(Service.ACCESS_GRANT.heapMegabytes())) + "; " + rounds
                + " requests each, one at a time, ms");
        Supplier<Api> officer = () -> path.officer("access-officer");
        Supplier<Api> auditor = () -> path.officer("auditor");
        var today = LocalDate.now();
        measure("queue, first page", rounds, officer, i -> "/v1/decision-items?state=OPEN");
        measure(
                "grants as of a day, of a school",
                rounds,
                officer,
                i -> "/v1/grants?employerId=" + LedgerPast.id("school " + random.nextInt(SCHOOLS)) + "&asOf="
                        + today.minusDays(random.nextInt(60)));
        measure(
                "grants as of a day, of all",
                rounds,
                officer,
                i -> "/v1/grants?asOf=" + today.minusDays(random.nextInt(60)) + "&limit=200");
        measure(
                "suspended grants as of a day, of all",
                rounds,
                officer,
                i -> "/v1/grants?state=SUSPENDED&asOf=" + today.minusDays(random.nextInt(60)) + "&limit=200");
        measure(
                "proof of a grant",
                rounds,
                officer,
                i -> "/v1/grants/" + LedgerPast.id("grant " + random.nextInt(116_000)) + "/proof");
        measure("proof of an access in a school", rounds, auditor, i -> "/v1/accesses/" + access("school") + "/proof");
        measure(
                "proof of an access in the country",
                rounds,
                auditor,
                i -> "/v1/accesses/" + access("country") + "/proof");
        measure(
                "accesses to a person's data",
                rounds,
                auditor,
                i -> "/v1/accesses?personId=" + LedgerPast.id("person " + random.nextInt(60_000)));
    }

    private String access(String where) {
        if (where.equals("country")) {
            return LedgerPast.id("country " + (1 + random.nextInt(entries / 10)));
        }
        var perSchool = entries / 10 * 9 / SCHOOLS;
        return LedgerPast.id(LedgerPast.id("school " + random.nextInt(SCHOOLS)) + " "
                + (FIRST_ACCESS + random.nextInt(perSchool - FIRST_ACCESS + 1)));
    }

    private void measure(String name, int rounds, Supplier<Api> login, IntFunction<String> paths) {
        var millis = new ArrayList<Double>();
        JsonNode last = null;
        Api api = null;
        for (var i = 0; i < WARM_UP + rounds; i++) {
            if (i % TOKEN_SERVES == 0) {
                api = login.get();
            }
            var path = paths.apply(i);
            var started = System.nanoTime();
            var answer = api.get(path).expect(200);
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - started) / 1e6);
            }
            last = answer.json();
        }
        Collections.sort(millis);
        System.out.printf(
                "%-36s p50 %6.0f  p95 %6.0f  max %6.0f  (last answer: %d bytes)%n",
                name,
                at(millis, 0.5),
                at(millis, 0.95),
                at(millis, 1),
                last.toString().length());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
