package lv.viis.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No main file is longer than 200 lines but those of a list, in which a number may fall and no line be added. */
class LongFilesTest {

    private static final int LONGEST = 200;

    @Test
    void a_main_file_is_short_or_stands_in_the_list_with_its_length() throws IOException {
        var longer = new TreeMap<String, Long>();
        Checkout.files(".*/src/main/java/.*")
                .forEach(file -> longer.put(
                        Checkout.slashed(file), Checkout.text(file).lines().count()));
        longer.values().removeIf(lines -> lines <= LONGEST);
        assertThat(longer).containsExactlyInAnyOrderEntriesOf(listed());
    }

    private static Map<String, Long> listed() throws IOException {
        try (var list = LongFilesTest.class.getResourceAsStream("/long-files.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(line -> line[1], line -> Long.parseLong(line[0])));
        }
    }
}
