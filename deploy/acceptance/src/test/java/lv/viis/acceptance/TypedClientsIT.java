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
import lv.viis.local.story.Tokens;
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

    /** Packaged before these tests run. */
    private static final Path JAVA = Repository.root().resolve("deploy/java-client/target/quarkus-app");

    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = Running.oneReplica();
    }

    private record Ended(int status, List<String> lines) {}

    private static Ended run(Path directory, Map<String, String> more, String... command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("client", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(addresses());
        builder.environment().putAll(more);
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
        var ended = run(TYPESCRIPT.getParent().getParent(), Map.of(), "node", TYPESCRIPT.toString());
        assertThat(ended.status())
                .as("every list was told, or refused for a right")
                .isZero();
        assertThat(ended.lines())
                .hasSizeGreaterThanOrEqualTo(49)
                .anySatisfy(line ->
                        assertThat(line).matches("registry /v1/organisations: [1-9].* for anybody; problems: none"));
        assertThat(String.join("\n", ended.lines())).contains("unauthenticated", "forbidden", "not-found");
    }

    @Test
    void a_generated_java_client_reads_a_list_of_each_service_and_a_problem() throws IOException, InterruptedException {
        var token = new Tokens(suite).access("access-officer", "country");
        var java = ProcessHandle.current().info().command().orElseThrow();
        var ended = run(JAVA, Map.of("TOKEN", token), java, "-jar", "quarkus-run.jar");
        assertThat(ended.status()).isZero();
        assertThat(String.join("\n", ended.lines()))
                .containsPattern("organisations: \\S.*, next there")
                .containsPattern("applications: [1-9]")
                .containsPattern("grants: [1-9]")
                .containsPattern("tickets: [0-9]")
                .contains("problem: 404 not-found, see also null");
    }
}
