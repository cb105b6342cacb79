package lv.viis.local.up;

import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.Stream;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Memory;
import lv.viis.local.part.Part;
import lv.viis.local.part.Service;
import lv.viis.local.story.Api;

/** What a person sees once everything is ready: where it is and what it takes. */
final class Overview {

    private final Console console;
    private final LocalSuite suite;

    Overview(Console console, LocalSuite suite) {
        this.console = console;
        this.suite = suite;
    }

    void print(long millis, Path logs) {
        console.say("\nAll ready in %.1f s. Logs: %s".formatted(millis / 1000.0, logs));
        var memory = suite.memory();
        for (Part part : suite.all()) {
            Long bytes = memory.get(part.name());
            console.say("  %-34s 127.0.0.1:%-6d %s"
                    .formatted(part.name(), part.port(), bytes == null ? "" : bytes / 1_048_576 + " MB"));
        }
        console.say("  %-34s %-16s %d MB".formatted("(this program)", "", ownMegabytes()));
        for (Service service : Service.values()) {
            console.say("  API of " + service.id() + ": " + suite.url(service) + "/q/swagger-ui");
        }
    }

    /** Each part's resident memory in one line. */
    void printMemory() {
        var megabytes = new StringJoiner(", ");
        suite.memory().forEach((part, bytes) -> megabytes.add(part + " " + bytes / 1_048_576));
        console.say("Resident memory after it, MB: " + megabytes);
    }

    /** How often a token that was issued is verified: by that the algorithm of signing is chosen. */
    void printTokens() {
        double issued = figure(Service.ACCESS_GRANT, "viis_token_issued_total");
        double taken = Stream.of(Service.values())
                .mapToDouble(service -> figure(service, "viis_token_taken_total"))
                .sum();
        console.say(
                "Tokens: %.0f issued, verified %.0f times, %.1f times each".formatted(issued, taken, taken / issued));
    }

    /** The sum over all labels of a metric of the first replica. */
    private double figure(Service service, String name) {
        return Api.at(suite.management(service))
                .get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                // An exemplar, a trace, may stand behind the figure.
                .map(line -> line.replaceFirst(" # .*", ""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static long ownMegabytes() {
        return Memory.alone(ProcessHandle.current().pid()) / 1_048_576;
    }
}
