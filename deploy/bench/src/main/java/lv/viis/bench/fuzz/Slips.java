package lv.viis.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What goes wrong in a request, by mistake or by intent. */
final class Slips {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG = 65_536;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00a0\u2003",
            "\u202etsket",
            "\ud800",
            "x\udc00y",
            "\u0000",
            "a\u0000b",
            "e\u0301".repeat(200),
            "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb",
            "\ufffd\ufffd",
            "\u200b",
            "\ufeff",
            "line\r\nline\u0007",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "${jndi:ldap://example.org}{{7*7}}%s%n",
            "null",
            "x".repeat(256),
            "x".repeat(LONG),
            "\u0101".repeat(4001),
            "161175-19998",
            "0000-00-00",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "9999-12-31",
            "0001-01-01",
            "2026-01-01T00:00:00+18:00",
            "1000000000-12-31T23:59:59.999999999Z",
            "00000000-0000-0000-0000-000000000000",
            "NO_SUCH_VALUE",
            "a@b",
            "http://[::1",
            "javascript:alert(1)");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "-0",
            "1.5",
            "-9223372036854775808",
            "9223372036854775807",
            "9223372036854775808",
            "2147483648",
            "-2147483649",
            "1e308",
            "1e-400",
            "1e999999",
            "0.1e1",
            "1234567890123456789012345678901234567890");

    private static final List<String> PATH_PARTS = List.of(
            "x",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "%00",
            "a%00b",
            "%FF",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "a%20b",
            "a;b=c",
            "a%2Fb",
            "%25",
            "019AB1C0-0000-7000-8000-0000000000A1",
            "00000000000000000000000000000000",
            "1-1-1-1-1",
            "{id}",
            "y".repeat(3000));

    private final Random random;

    Slips(Random random) {
        this.random = random;
    }

    /** Changes one place of the body, or gives another body. */
    JsonNode in(JsonNode body) {
        var containers = new ArrayList<ContainerNode<?>>();
        collect(body, containers);
        if (containers.isEmpty() || random.nextInt(20) == 0) {
            return wrong(body);
        }
        var chosen = containers.get(random.nextInt(containers.size()));
        if (chosen instanceof ObjectNode object) {
            inObject(object);
        } else {
            inArray((ArrayNode) chosen);
        }
        return body;
    }

    private void inObject(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.put(random.nextBoolean() ? "noSuchMember" : text(), "x");
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            default -> object.set(name, wrong(object.get(name)));
        }
    }

    private void inArray(ArrayNode array) {
        switch (random.nextInt(5)) {
            case 0 -> array.removeAll();
            case 1 -> array.addNull();
            case 2 -> array.add(wrong(JSON.nullNode()));
            case 3 -> {
                if (!array.isEmpty()) {
                    array.add(array.get(0).deepCopy());
                }
            }
            default -> {
                var item = array.isEmpty() ? JSON.textNode("x") : array.get(0);
                for (var i = 0; i < 1000; i++) {
                    array.add(item.deepCopy());
                }
            }
        }
    }

    private JsonNode wrong(JsonNode value) {
        return switch (random.nextInt(value.isTextual() ? 14 : 9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(true);
            case 2 -> JSON.objectNode();
            case 3 -> JSON.arrayNode();
            case 4 -> JSON.arrayNode().add(value);
            case 5, 6 -> JSON.rawValueNode(new RawValue(NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 7 -> JSON.rawValueNode(new RawValue("[".repeat(1200) + "]".repeat(1200)));
            default -> JSON.textNode(text());
        };
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
        }
        node.forEach(child -> collect(child, into));
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    String number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    /** As it stands in a path, in escapes good and bad. */
    String pathPart() {
        return PATH_PARTS.get(random.nextInt(PATH_PARTS.size()));
    }

    /** JSON that is none, or that says one thing twice. */
    String broken(String json) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> json.substring(0, json.length() / 2);
            case 2 -> json + "}";
            case 3 -> json + json;
            case 4 ->
                json.startsWith("{\"") && json.indexOf(':') > 0
                        ? "{" + json.substring(1, json.indexOf(':')) + ":null," + json.substring(1)
                        : "{'a':1}";
            case 5 -> "{\"a\":".repeat(3000);
            case 6 -> "null";
            default -> "\"" + json.length() + "\"";
        };
    }
}
