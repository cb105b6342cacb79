package lv.viis.bench.fuzz;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.story.ViisStory;

/**
 * Calls every operation of the four contracts in turn with what its schemas allow and with what they do not, as everybody
 * who has a role and as some who have none, and judges each answer by the contract.
 */
public final class Fuzz {

    private static final int NO_SLIPS = 0;
    private static final int SLIPS_OF_TEN = 6;

    private final LocalSuite suite;
    private final long seed;
    private final Random random;
    private final Known known = new Known();
    private final Findings findings = new Findings();
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final TreeSet<String> answered = new TreeSet<>();
    private int calls;

    Fuzz(LocalSuite suite, long seed) {
        this.suite = suite;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** @param suite without a past: the story is played first */
    public static Fuzz of(LocalSuite suite, long seed) {
        if (!ViisStory.of(suite).play(line -> {})) {
            throw new IllegalStateException("the story does not hold, so there is nobody to call");
        }
        return new Fuzz(suite, seed);
    }

    /** @return whether nothing was found; the findings and figures are printed */
    public boolean run(int count) throws IOException, InterruptedException {
        var callers = new Callers(suite, (int) seed);
        var requests = new Requests(suite::url, callers, known, random);
        var operations = new ArrayList<Operation>();
        for (var service : Service.values()) {
            operations.addAll(Contract.of(service).operations());
        }
        var started = System.nanoTime();
        while (calls < count) {
            // Lists first, by others each time: what they tell is asked for later.
            for (var operation : operations) {
                if (operation.verb().equals("GET")
                        && operation.parameters("path").isEmpty()
                        && calls < count) {
                    call(requests.of(++calls, operation, NO_SLIPS));
                }
            }
            Collections.shuffle(operations, random);
            for (var operation : operations) {
                if (calls < count) {
                    var request = requests.of(calls + 1, operation, SLIPS_OF_TEN);
                    readFirst(request, operations);
                    call(request.numbered(++calls));
                }
            }
        }
        System.out.printf(
                "seed %d: %d calls of %d operations in %.1f s, %d of which succeeded at least once, as %s%n%s%n",
                seed,
                calls,
                operations.size(),
                (System.nanoTime() - started) / 1e9,
                answered.size(),
                callers.roles(),
                findings.told());
        return findings.none();
    }

    /** Who changes an object has read it before, and knows its ETag. */
    private void readFirst(Request request, List<Operation> operations) throws InterruptedException {
        var match = request.headers().get("If-Match");
        var path = request.uri().getRawPath();
        if (request.caller() == null || match == null || !match.equals(known.tagOr(path))) {
            return;
        }
        for (var reading : operations) {
            if (reading.isReadingFor(request.operation())) {
                call(request.reading(reading, ++calls));
                request.headers().put("If-Match", known.tagOr(path));
            }
        }
    }

    private void call(Request request) throws InterruptedException {
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request.http(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            findings.broken(request, e);
            return;
        }
        findings.count(answer.statusCode());
        if (answer.statusCode() == 429) {
            return;
        }
        var fault = Judge.fault(request.operation(), answer);
        if (fault != null) {
            findings.add(request, answer, fault);
        }
        if (answer.statusCode() < 300) {
            answered.add(request.operation().id());
            var path = request.uri().getRawPath();
            var tag = answer.headers().firstValue("ETag").orElse(null);
            known.learn(path, Judge.parsed(new String(answer.body(), StandardCharsets.UTF_8)), tag);
        } else if (answer.statusCode() == 401 && request.caller() != null) {
            request.caller().renew();
        }
    }
}
