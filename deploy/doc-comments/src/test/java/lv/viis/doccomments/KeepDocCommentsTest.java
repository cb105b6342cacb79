package lv.viis.doccomments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor, run by the compiler over a few sources. */
@Tag("H9")
class KeepDocCommentsTest {

    private static final JavaFileObject ANNOTATION = source("io.smallrye.config.ConfigMapping", """
            package io.smallrye.config;
            public @interface ConfigMapping { String prefix(); }
            """);

    private static final JavaFileObject SETTINGS = source("sample.BoatSettings", """
            package sample;
            import java.util.*;
            /** How boats go. Speeds are knots. */
            @io.smallrye.config.ConfigMapping(prefix = "sample.boat")
            interface BoatSettings {
                /** The most, as {@link Limits#most()} has it; {@code no-limit} for none, {@code {a}} too: ā. */
                Optional<String> speed();
                /**
                 * Harbours by their
                 * names.
                 *
                 * <p>Others are closed.
                 *
                 * @return never null
                 */
                Map<String, Harbour> harbours();
                java.nio.file.Path silent();
                interface Harbour {
                    /** Metres. */
                    int depth();
                }
                /** No group: nobody returns it. */
                interface Stray {
                    /** Unseen. */
                    int seen();
                }
            }
            """);

    private static final JavaFileObject RECORDS = source("sample.Fleet", """
            package sample;
            class Fleet {
                /**
                 * A view of a boat, v1.2 of it. Not told.
                 *
                 * @param name as painted; {@link String}
                 *     on both sides
                 * @param <T> no component
                 * @param length metres, at most 12.5
                 */
                record Boat<T>(String name, int length, T crew) {}
                /** @param on the day */
                record Trip(String on) {}
                record Mute(int silence) {}
            }
            """);

    @TempDir
    Path output;

    @Test
    void settings_keep_what_each_of_their_methods_says_and_those_of_their_groups() throws IOException {
        compile(output, ANNOTATION, SETTINGS);
        assertThat(kept("sample.BoatSettings"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "this", "How boats go. Speeds are knots.",
                        "speed", "The most, as `Limits.most` has it; `no-limit` for none, `{a}` too: ā.",
                        "harbours", "Harbours by their names.\n\nOthers are closed."));
        assertThat(kept("sample.BoatSettings$Harbour")).containsExactlyInAnyOrderEntriesOf(Map.of("depth", "Metres."));
    }

    @Test
    void records_keep_their_first_sentence_and_what_is_said_of_their_components() throws IOException {
        compile(output, RECORDS);
        assertThat(kept("sample.Fleet$Boat"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "this", "A view of a boat, v1.2 of it.",
                        "name", "as painted; `String` on both sides",
                        "length", "metres, at most 12.5"));
        assertThat(kept("sample.Fleet$Trip")).containsExactlyInAnyOrderEntriesOf(Map.of("on", "the day"));
    }

    @Test
    void what_says_nothing_is_not_kept() throws IOException {
        compile(output, ANNOTATION, SETTINGS, RECORDS);
        assertThat(files(output).keySet())
                .containsExactlyInAnyOrder(
                        "sample.BoatSettings.properties",
                        "sample.BoatSettings$Harbour.properties",
                        "sample.Fleet$Boat.properties",
                        "sample.Fleet$Trip.properties");
    }

    @Test
    void a_second_build_writes_the_same_and_a_part_leaves_the_rest(@TempDir Path second) throws IOException {
        compile(output, ANNOTATION, SETTINGS, RECORDS);
        compile(second, RECORDS, ANNOTATION, SETTINGS);
        assertThat(files(second)).isEqualTo(files(output));
        compile(second, RECORDS);
        assertThat(files(second)).isEqualTo(files(output));
    }

    private static void compile(Path output, JavaFileObject... sources) {
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-d", output.toString(), "-cp", ""), null, List.of(sources));
        task.setProcessors(List.of(new KeepDocComments()));
        assertThat(task.call()).isTrue();
    }

    private static JavaFileObject source(String name, String text) {
        var file = URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
        return new SimpleJavaFileObject(file, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private Map<Object, Object> kept(String type) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(
                output.resolve("META-INF/doc-comments").resolve(type + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static Map<String, String> files(Path output) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.list(output.resolve("META-INF/doc-comments"))) {
            for (var file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
