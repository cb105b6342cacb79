package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The guides' tables are the contracts'; with {@code -Dcontract.update=true} they are written instead of compared. */
@Order(0)
class GuideTablesIT {

    private static final Pattern OWN = Pattern.compile("more often than (\\d+) times within (\\w+)");
    private static final Pattern ROLE = Pattern.compile("static final String ([A-Z_]+) =");
    private static final Map<Service, JsonNode> CONTRACTS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        var yaml = new ObjectMapper(new YAMLFactory());
        for (var service : Service.values()) {
            CONTRACTS.put(service, yaml.readTree(Files.readString(file(service, "contract/openapi.yaml"))));
        }
        if (Boolean.getBoolean("contract.update")) {
            write("integrate", "limits", limits());
            write("front-end", "roles", roles());
        }
    }

    @Test
    void the_limits_are_those_of_the_contracts() throws IOException {
        assertThat(table("integrate", "limits")).isEqualTo(limits());
    }

    @Test
    void what_a_role_may_call_is_what_the_contracts_say() throws IOException {
        assertThat(table("front-end", "roles")).isEqualTo(roles());
    }

    /** The limits that no operation tells: the general one, the addresses' and that of clients. */
    @Test
    void the_general_limits_are_those_of_the_settings() throws IOException {
        var settings = Files.readString(file(Service.ACCESS_GRANT, "docs/configuration.md"));
        assertThat(settings).containsPattern("`viis.limit.requests` .*`600`");
        assertThat(settings).containsPattern("`viis.limit.address-factor` .*`10`");
        assertThat(Files.readString(
                        file(Service.ACCESS_GRANT, "src/main/java/lv/viis/access/tokens/token/TokenLimits.java")))
                .contains("\"client-tokens\", 1200, Duration.parse(WITHIN)");
        assertThat(Guide.text("integrate"))
                .contains("all others together, each service | `requests` | 600 a minute")
                .contains("by one client that signs | `client-tokens` | 1200 a minute");
    }

    private static java.nio.file.Path file(Service service, String path) {
        return Repository.root().resolve(service.id()).resolve(path);
    }

    private static void eachOperation(BiConsumer<Service, JsonNode> action) {
        CONTRACTS.forEach((service, contract) -> contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        action.accept(service, operation);
                    }
                })));
    }

    private static String limits() {
        var rows = new TreeMap<String, TreeSet<String>>();
        eachOperation((service, operation) -> {
            if (operation.has("x-limit")) {
                var told = OWN.matcher(operation
                        .path("responses")
                        .path("429")
                        .path("description")
                        .asText());
                assertThat(told.find())
                        .as(operation.path("operationId").asText())
                        .isTrue();
                rows.computeIfAbsent(
                                "| `%s` | %s a%s |"
                                        .formatted(
                                                operation.path("x-limit").asText(),
                                                told.group(1),
                                                told.group(2).equals("PT1H") ? "n hour" : " minute"),
                                any -> new TreeSet<>())
                        .add('`' + operation.path("operationId").asText() + '`');
            }
        });
        var table = new StringBuilder("| operations | counted as | one person, at most |\n| --- | --- | --- |\n");
        rows.forEach((limit, operations) -> table.append("| ")
                .append(String.join(", ", operations))
                .append(' ')
                .append(limit)
                .append('\n'));
        return table.toString();
    }

    /** Public ones first, then what any login may, then by role. */
    private static String roles() throws IOException {
        var rows = new LinkedHashMap<String, Map<Service, List<String>>>();
        rows.put("everybody, without a token", new TreeMap<>());
        rows.put("whoever is logged in", new TreeMap<>());
        ROLE.matcher(Files.readString(
                        file(Service.ACCESS_GRANT, "src/main/java/lv/viis/access/ground/rolecode/Roles.java")))
                .results()
                .forEach(role -> rows.put('`' + role.group(1) + '`', new TreeMap<>()));
        eachOperation((service, operation) -> readers(operation)
                .forEach(reader -> rows.get(reader)
                        .computeIfAbsent(service, any -> new ArrayList<>())
                        .add('`' + operation.path("operationId").asText() + '`')));
        var table =
                new StringBuilder("| role | may call, beside what the rows above say of everybody |\n| --- | --- |\n");
        rows.forEach((reader, operations) -> {
            var told = new ArrayList<String>();
            operations.forEach((service, ids) -> told.add(
                    "**" + service.id().replace("-service", "") + "** " + String.join(", ", new TreeSet<>(ids))));
            table.append("| ")
                    .append(reader)
                    .append(" | ")
                    .append(told.isEmpty() ? "nothing more yet" : String.join("; ", told))
                    .append(" |\n");
        });
        return table.toString();
    }

    private static List<String> readers(JsonNode operation) {
        if (operation.path("security").isEmpty()) {
            return List.of("everybody, without a token");
        }
        var roles = new ArrayList<String>();
        operation
                .path("security")
                .get(0)
                .forEach(scheme -> scheme.forEach(role -> roles.add('`' + role.asText() + '`')));
        return roles.isEmpty() ? List.of("whoever is logged in") : roles;
    }

    private static Pattern marked(String name) {
        return Pattern.compile("(?s)(<!-- " + name + " -->\n)(.*?)(<!-- end -->)");
    }

    private static String table(String guide, String name) {
        var found = marked(name).matcher(Guide.text(guide));
        assertThat(found.find())
                .as("the guide %s has a table of %s", guide, name)
                .isTrue();
        return found.group(2);
    }

    private static void write(String guide, String name, String table) throws IOException {
        var written = marked(name)
                .matcher(Guide.text(guide))
                .replaceFirst(
                        found -> java.util.regex.Matcher.quoteReplacement(found.group(1) + table + found.group(3)));
        Files.writeString(Repository.root().resolve("deploy/docs/" + guide + ".md"), written);
    }
}
