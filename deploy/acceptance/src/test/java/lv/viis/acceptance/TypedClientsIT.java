package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Programs that know the services by nothing but their contracts read every list of the running suite. */
@Order(6)
class TypedClientsIT {

    /** What {@code deploy/contract/check} made. */
    private static final Path TYPESCRIPT =
            Repository.root().resolve("deploy/contract/target/node/clients/built/main.js");

    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = Running.oneReplica();
    }

    private record Ended(int status, List<String> lines) {}

    private static Ended run(Path directory, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("client", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(addresses());
        var process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
            var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            lines.forEach(System.out::println);
            return new Ended(process.exitValue(), lines);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static Map<String, String> addresses() {
        return Map.of(
                "INSTITUTION_REGISTRY", suite.url(Service.REGISTRY).toString(),
                "REGISTRATION", suite.url(Service.REGISTRATION).toString(),
                "ACCESS_GRANT", suite.url(Service.ACCESS_GRANT).toString(),
                "SUPPORT_TICKET", suite.url(Service.SUPPORT).toString(),
                "OIDC", suite.oidc().toString());
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Test
    void a_strict_typescript_program_reads_every_list() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.exists(TYPESCRIPT) && hasNode(),
                "the program is not built: deploy/contract/check does that with node");
        var ended = run(TYPESCRIPT.getParent().getParent(), "node", TYPESCRIPT.toString());
        assertThat(ended.status())
                .as("every list was told, or refused for a right")
                .isZero();
        assertThat(ended.lines())
                .hasSizeGreaterThanOrEqualTo(49)
                .anySatisfy(line ->
                        assertThat(line).matches("registry /v1/organisations: [1-9].* for anybody; problems: none"));
        assertThat(String.join("\n", ended.lines())).contains("unauthenticated", "forbidden", "not-found");
    }
}
