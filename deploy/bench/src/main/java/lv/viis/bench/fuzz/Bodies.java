package lv.viis.bench.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes what a request sends, with slips in it or in what is said of it. */
final class Bodies {

    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/pdf",
            "x",
            "a/b; charset=x");

    private final Callers callers;
    private final Random random;
    private final Values values;
    private final Slips slips;
    private final Files files;

    Bodies(Callers callers, Random random, Values values, Slips slips) {
        this.callers = callers;
        this.random = random;
        this.values = values;
        this.slips = slips;
        this.files = new Files(random);
    }

    /** @return null where the operation takes none */
    byte[] of(Operation operation, Map<String, String> headers, List<Place> wrong) {
        var bodies = operation.bodies();
        if (bodies.isEmpty()) {
            return random.nextInt(40) == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : null;
        }
        var types = new ArrayList<String>();
        bodies.fieldNames().forEachRemaining(types::add);
        var type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", type.equals("*/*") ? "application/octet-stream" : type);
        var body = bodyOf(operation, type, wrong);
        if (wrong.contains(Place.ENVELOPE)) {
            switch (random.nextInt(4)) {
                case 0 -> headers.put("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
                case 1 -> {
                    headers.remove("Content-Type");
                    return random.nextBoolean() ? null : body;
                }
                default -> {
                    return type.endsWith("json")
                            ? slips.broken(new String(body, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8)
                            : files.noise(body);
                }
            }
        }
        return body;
    }

    private byte[] bodyOf(Operation operation, String type, List<Place> wrong) {
        if (!type.endsWith("json") && !type.endsWith("form-urlencoded")) {
            var file = files.of(type);
            return wrong.contains(Place.BODY) ? files.noise(file) : file;
        }
        var told = operation.bodies().path(type);
        var body = told.has("example") && random.nextInt(3) == 0
                ? told.path("example").deepCopy()
                : values.of(operation.contract(), told.path("schema"), "", operation.path());
        for (var place : wrong) {
            if (place == Place.BODY) {
                body = slips.in(body);
            }
        }
        try {
            var text = type.endsWith("json") ? WRITER.writeValueAsString(body) : form(body);
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String form(JsonNode body) {
        var pairs = new ArrayList<String>();
        body.properties().forEach(member -> {
            var value = member.getValue();
            var told = member.getKey().equals("subject_token") && random.nextBoolean()
                    ? callers.idToken()
                    : value.isValueNode() ? value.asText() : value.path(0).asText();
            pairs.add(Requests.encoded(member.getKey()) + "=" + Requests.encoded(told));
        });
        return String.join("&", pairs);
    }
}
