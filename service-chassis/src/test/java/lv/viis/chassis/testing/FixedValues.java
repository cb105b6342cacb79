package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts fixed ids, times, digests and hosts in the place of those that differ from run to run: the same one for the same one,
 * times in their order, days as far from the day of the example as they were from today.
 */
final class FixedValues {

    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    /** A test's day that is further away than this was written down, not counted from today. */
    private static final int COUNTED_DAYS = 400;

    /** Long texts are documents and keys. */
    private static final int LONGEST = 400;

    /** What lets its holder in is shown to nobody, be it of a test. */
    private static final Set<String> SECRETS =
            Set.of("access_token", "refresh_token", "id_token", "subject_token", "client_assertion", "secret");

    /** How many items of a list an example shows, and how many lines of a table besides its head. */
    private static final int ITEMS = 2;

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern TRACE = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern HOST = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<Instant, Instant> instants = new HashMap<>();
    private final LocalDate today;

    private FixedValues(LocalDate today) {
        this.today = today;
    }

    static Exchange in(Exchange exchange, LocalDate today) {
        var fixed = new FixedValues(today);
        var times = new TreeSet<Instant>();
        Stream.of(exchange.request(), exchange.answer())
                .flatMap(FixedValues::lines)
                .forEach(line -> fixed.collect(line, times));
        for (var time : times) {
            fixed.instants.put(time, FIRST.plus(fixed.instants.size(), ChronoUnit.MINUTES));
        }
        return new Exchange(fixed.whole(exchange.request()), exchange.status(), fixed.whole(exchange.answer()));
    }

    private JsonNode whole(JsonNode body) {
        return body.isTextual()
                ? TextNode.valueOf(lines(body).map(this::line).collect(Collectors.joining("\n", "", "\n")))
                : of("", body);
    }

    /** Of a text the first ones, each as JSON if it is some; else the body. */
    private static Stream<JsonNode> lines(JsonNode body) {
        return body.isTextual()
                ? body.asText()
                        .replace("\uFEFF", "")
                        .lines()
                        .limit(1 + ITEMS)
                        .map(line -> line.startsWith("{") ? Exchange.json(line) : TextNode.valueOf(line))
                : Stream.of(body);
    }

    private String line(JsonNode line) {
        return line.isTextual()
                ? replace(of("", line.asText()), DAY, this::day)
                : of("", line).toString();
    }

    private void collect(JsonNode value, TreeSet<Instant> times) {
        if (value.isTextual() && INSTANT.matcher(value.asText()).matches()) {
            times.add(Instant.parse(value.asText()));
        }
        value.forEach(item -> collect(item, times));
    }

    private JsonNode of(String member, JsonNode value) {
        if (value instanceof ObjectNode object) {
            var fixed = Exchange.JSON.createObjectNode();
            object.fields().forEachRemaining(one -> fixed.set(one.getKey(), of(one.getKey(), one.getValue())));
            // A member of SCIM that may be left out: who reads the document would follow it.
            fixed.remove("$ref");
            return fixed;
        }
        if (value instanceof ArrayNode array) {
            var fixed = Exchange.JSON.createArrayNode();
            for (var i = 0; i < Math.min(array.size(), ITEMS); i++) {
                fixed.add(of(member, array.get(i)));
            }
            return fixed;
        }
        return value.isTextual() ? TextNode.valueOf(of(member, value.asText())) : value;
    }

    private String of(String member, String text) {
        if (SECRETS.contains(member)) {
            return "…";
        }
        if (INSTANT.matcher(text).matches()) {
            return instants.get(Instant.parse(text)).toString();
        }
        if (DAY.matcher(text).matches()) {
            return day(text);
        }
        if (member.equals("next")) {
            return "MjAyNi0wMy0wMlQwODowMDowMFo";
        }
        var fixed = replace(
                text,
                ID,
                id -> ids.computeIfAbsent(
                        id.toLowerCase(), one -> "00000000-0000-4000-8000-%012d".formatted(ids.size() + 1)));
        fixed = replace(
                fixed, DIGEST, digest -> digests.computeIfAbsent(digest, one -> "%064x".formatted(digests.size() + 1)));
        fixed = replace(fixed, TRACE, trace -> "4bf92f3577b34da6a3ce929d0e0e4736");
        fixed = replace(fixed, HOST, host -> "https://viis.example");
        return fixed.length() > LONGEST ? fixed.substring(0, LONGEST) + "…" : fixed;
    }

    private String day(String text) {
        var apart = ChronoUnit.DAYS.between(today, LocalDate.parse(text));
        return Math.abs(apart) > COUNTED_DAYS ? text : TODAY.plusDays(apart).toString();
    }

    private static String replace(String text, Pattern what, UnaryOperator<String> by) {
        return what.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }
}
