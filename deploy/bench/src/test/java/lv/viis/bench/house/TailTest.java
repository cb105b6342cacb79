package lv.viis.bench.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tail of the house: main files that are too long or name too many, each in a list in which a number may only fall. */
class TailTest {

    private static final Path ROOT = Path.of("../..");
    private static final int LONGEST = 200;
    private static final int MOST_NEIGHBOURS = 12;

    @Test
    void a_main_file_is_short_or_stands_in_the_list_with_its_length() throws IOException {
        assertThat(above(LONGEST, Sources.File::lines)).containsExactlyInAnyOrderEntriesOf(listed("/long-files.txt"));
    }

    @Test
    void a_main_file_names_few_own_types_or_stands_in_the_list_with_their_number() throws IOException {
        assertThat(above(MOST_NEIGHBOURS, Sources.File::fanOut))
                .containsExactlyInAnyOrderEntriesOf(listed("/wide-files.txt"));
    }

    private static Map<String, Integer> above(int bound, ToIntFunction<Sources.File> measure) throws IOException {
        var above = new TreeMap<String, Integer>();
        for (var module : House.MODULES) {
            for (var file : Sources.of(ROOT, module)) {
                if (measure.applyAsInt(file) > bound) {
                    above.put(module + "/" + file.name(), measure.applyAsInt(file));
                }
            }
        }
        return above;
    }

    private static Map<String, Integer> listed(String name) throws IOException {
        try (var list = TailTest.class.getResourceAsStream(name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(line -> line[1], line -> Integer.parseInt(line[0])));
        }
    }
}
