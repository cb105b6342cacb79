package lv.viis.bench.mutants;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** A built module in a copy of the repository: puts mutants into its classes, and runs its tests in processes of their own. */
final class Workshop {

    /** How a run ended; {@code by} is the test that failed or did not end, else empty. */
    record Run(int status, String by) {}

    private final Path module;
    private final String dependencies;
    private final Path log;

    /** @param module of the copy, compiled, with its class path in {@code target/bench.classpath} */
    Workshop(Path module) throws IOException {
        this.module = module;
        this.dependencies =
                Files.readString(module.resolve("target/bench.classpath")).strip();
        this.log = module.resolve("target/mutants.log");
    }

    /** @return whether it compiles; only then the classes are changed */
    boolean compile(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-parameters",
                    "-proc:none",
                    "-nowarn",
                    "--release",
                    "17",
                    "-d",
                    classes(),
                    "-cp",
                    classes() + File.pathSeparator + dependencies);
            return compiler.getTask(
                            new StringWriter(),
                            files,
                            found -> {},
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As surefire does it, without Maven; ends with the first failure. */
    Run run(List<String> testClasses) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Duser.timezone=UTC",
                "-Dbasedir=" + module));
        var model = module.resolve("target/quarkus/bootstrap/test-app-model.dat");
        if (Files.exists(model)) {
            command.add("-Dquarkus-internal-test.serialized-app-model.path=" + model);
        }
        command.addAll(List.of(
                "-cp",
                String.join(
                        File.pathSeparator,
                        module.resolve("target/test-classes").toString(),
                        classes(),
                        dependencies,
                        own()),
                RunTests.class.getName()));
        command.addAll(testClasses);
        var process = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // By then it has stopped itself, if it can.
        if (!process.waitFor(60, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new Run(RunTests.STUCK, failed());
        }
        return new Run(process.exitValue(), failed());
    }

    private String failed() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith(RunTests.FAILED))
                .map(line -> line.substring(RunTests.FAILED.length()))
                .findFirst()
                .orElse("");
    }

    private String classes() {
        return module.resolve("target/classes").toString();
    }

    private static String own() {
        return Path.of(RunTests.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}
