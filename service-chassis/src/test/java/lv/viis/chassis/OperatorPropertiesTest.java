package lv.viis.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of Quarkus' properties names such as there are, that are read at start, with the defaults that hold. */
class OperatorPropertiesTest {

    private static final Pattern ROW = Pattern.compile("\\| `(quarkus\\.[^`]+)` \\|.*\\| ([^|]+) \\|");
    private static final Pattern VALUE = Pattern.compile("`([^`]*)`");

    @Test
    void each_is_known_to_quarkus_and_read_at_start() throws IOException {
        var known = known();
        var unknown = rows().keySet().stream()
                .filter(name -> !"RUN_TIME".equals(phase(known, name)))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void each_default_is_the_one_that_holds() throws IOException {
        var known = known();
        var ours = new Properties();
        try (var file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            ours.load(file);
        }
        rows().forEach((name, told) -> {
            var value = VALUE.matcher(told);
            if (value.matches()) {
                assertEquals(ours.getProperty(name, standard(known, name)), value.group(1), name);
            } else if (told.equals("none")) {
                assertEquals(null, ours.getProperty(name, standard(known, name)), name);
            } else if (told.equals("empty")) {
                assertEquals("", ours.getProperty(name), name);
            }
        });
    }

    private static Map<String, String> rows() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("README.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        assertFalse(rows.isEmpty());
        return rows;
    }

    private static String phase(Map<String, JsonNode> known, String name) {
        return known.containsKey(name) ? known.get(name).path("phase").asText() : null;
    }

    private static String standard(Map<String, JsonNode> known, String name) {
        return known.get(name).path("defaultValue").asText(null);
    }

    /** What the extensions tell of themselves for Quarkus' own pages. */
    private static Map<String, JsonNode> known() throws IOException {
        var known = new HashMap<String, JsonNode>();
        var models = OperatorPropertiesTest.class
                .getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json");
        while (models.hasMoreElements()) {
            add(new ObjectMapper().readTree(models.nextElement()), known);
        }
        return known;
    }

    private static void add(JsonNode node, Map<String, JsonNode> known) {
        var name = node.path("path").path("property").asText();
        if (!name.isEmpty()) {
            known.put(name.replace("\"placeholder-key\"", "carrier"), node);
        }
        node.forEach(inner -> add(inner, known));
    }
}
