package lv.viis.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import lv.viis.bench.fuzz.Fuzz;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Service;
import lv.viis.local.story.ViisStory;

/** Runs a benchmark by name on a suite of its own; figures are printed, never asserted. */
public final class Bench {

    /** For the two that are compared; the rest of the suite keeps the flags of a small machine. */
    private static final String FLAGS = "-Xmx512m -XX:+UseSerialGC -Duser.timezone=UTC -Dfile.encoding=UTF-8";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals("tokens")) {
            tokens(Path.of(arguments[1]), arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
            System.exit(0);
        }
        if (arguments.length < 1
                || !Set.of("revocation", "ledger", "forged-events", "fuzz", "walls", "plans")
                        .contains(arguments[0])) {
            System.err.println(
                    "usage: deploy/bench/run revocation [rounds] | ledger [entries] [requests] | forged-events [count] [seed]"
                            + " | fuzz [calls] [seed] | walls [turns] | plans");
            System.exit(2);
        }
        if (arguments[0].equals("ledger")) {
            ledger(number(arguments, 1, 5_000_000), number(arguments, 2, 200));
            System.exit(0);
        }
        if (arguments[0].equals("forged-events")) {
            System.exit(forgedEvents(number(arguments, 1, 2000), number(arguments, 2, 1)) ? 0 : 1);
        }
        if (Set.of("walls", "plans").contains(arguments[0])) {
            walls(arguments[0].equals("plans"), number(arguments, 1, 12));
            System.exit(0);
        }
        if (arguments[0].equals("fuzz")) {
            System.exit(fuzz(number(arguments, 1, 20_000), number(arguments, 2, 1)) ? 0 : 1);
        }
        var rounds = number(arguments, 1, 10);
        try (var suite = LocalSuite.builder().ports(Ports.free()).build().start()) {
            requireStory(suite);
            new RevocationUnderBulk(suite).run(rounds);
        }
        System.exit(0);
    }

    /** @param keycloakHome the unpacked distribution */
    private static void tokens(Path keycloakHome, int rounds) throws Exception {
        System.setProperty("viis.local.jvm." + Service.ACCESS_GRANT.id(), FLAGS);
        var data = Files.createTempDirectory("viis-bench");
        var ports = Ports.free();
        System.out.println("both with " + FLAGS);
        try (var suite = LocalSuite.builder().ports(ports).data(data).build().start();
                var keycloak = Keycloak.start(keycloakHome, freePort(), FLAGS, data.resolve("keycloak.log"))) {
            for (var other : Service.values()) {
                if (other != Service.ACCESS_GRANT) {
                    suite.service(other, 0).stop();
                }
            }
            new TokenRate(suite, data).run(keycloak, rounds);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void ledger(int entries, int requests) throws Exception {
        try (var suite = LocalSuite.builder().ports(Ports.free()).build().start()) {
            new LedgerReads(suite, entries).run(requests);
        }
    }

    private static boolean forgedEvents(int count, int seed) throws Exception {
        try (var suite = LocalSuite.builder().ports(Ports.free()).build().start()) {
            return new ForgedEvents(suite, seed).run(count);
        }
    }

    private static void requireStory(LocalSuite suite) throws Exception {
        if (!ViisStory.of(suite).play(line -> {})) {
            throw new IllegalStateException("the story does not hold, so there is nothing to measure");
        }
    }

    private static void walls(boolean plans, int turns) throws Exception {
        try (var suite = LocalSuite.builder()
                .ports(Ports.free())
                .setting("viis.limit.factor", "1000000")
                .build()
                .start()) {
            requireStory(suite);
            if (plans) {
                new Plans(suite).write(Path.of("deploy/bench/plans.md"));
            } else {
                new Walls(suite).run(turns);
            }
        }
    }

    private static boolean fuzz(int calls, int seed) throws Exception {
        // Kept: a finding of ours is told there with its cause.
        var logs = Path.of("deploy/bench/target/fuzz-logs");
        try (var suite = LocalSuite.builder()
                .ports(Ports.free())
                .setting("viis.limit.factor", "1000000")
                .logs(logs)
                .build()
                .start()) {
            return Fuzz.of(suite, seed).run(calls);
        }
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }
}
