package lv.viis.bench.mutants;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** A built module in a copy of the repository: puts mutants into its classes, and runs its tests in processes of their own. */
final class Workshop {

    /**
     * How a run ended.
     *
     * @param passed classes of which all tests passed
     * @param failed the failing tests, by class; the one that did not end is among them
     */
    record Run(Set<String> passed, Map<String, String> failed) {}

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

    /**
     * As surefire does it, without Maven.
     *
     * @param tests classes with the number of the mutant that is on in each
     */
    Run run(Map<String, Integer> tests) throws IOException, InterruptedException {
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
        tests.forEach((test, number) -> command.add(test + "=" + number));
        var process = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // By then it has stopped itself, if it can.
        if (!process.waitFor(60, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return read();
    }

    private Run read() throws IOException {
        var passed = new LinkedHashSet<String>();
        var failed = new LinkedHashMap<String, String>();
        new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).lines().forEach(line -> {
            if (line.startsWith(RunTests.PASSED)) {
                passed.add(line.substring(RunTests.PASSED.length()));
            } else if (line.startsWith(RunTests.FAILED)) {
                var test = line.substring(RunTests.FAILED.length()).split(" ", 2);
                failed.putIfAbsent(test[0], test[1]);
            }
        });
        return new Run(passed, failed);
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
