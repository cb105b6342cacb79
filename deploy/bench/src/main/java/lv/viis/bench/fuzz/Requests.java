package lv.viis.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.local.part.Service;

/** Makes requests of what a contract tells of an operation, most of them with a slip or two. */
final class Requests {

    private static final List<String> ODD_QUERIES = List.of(
            "limit=50&limit=60",
            "limit=",
            "limit",
            "=x",
            "&&&",
            "limit=%FF",
            "x=%00",
            "limit[]=1",
            "cursor=%E2%80%AE",
            "noSuchParameter=1",
            "cursor=x",
            "cursor=e30",
            "cursor=" + "z".repeat(3000));

    private final Function<Service, URI> addresses;
    private final Callers callers;
    private final Known known;
    private final Random random;
    private final Values values;
    private final Slips slips;
    private final Bodies bodies;
    private String usedKey = "x";

    Requests(Function<Service, URI> addresses, Callers callers, Known known, Random random) {
        this.addresses = addresses;
        this.callers = callers;
        this.known = known;
        this.random = random;
        this.values = new Values(random, known);
        this.slips = new Slips(random);
        this.bodies = new Bodies(callers, random, values, slips);
    }

    /** @param slipping how often of ten something is wrong with it; at 0 it filters nothing out either */
    Request of(int number, Operation operation, int slipping) {
        var wrong = places(operation, slipping);
        var path = path(operation, wrong.contains(Place.PATH));
        var query = slipping == 0 ? "" : query(operation, wrong.contains(Place.QUERY));
        var uri = URI.create(addresses.apply(operation.contract().service()) + path + query);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", wrong.contains(Place.HEADER) && random.nextInt(4) == 0 ? "image/x-none" : "*/*");
        headers.put("Accept-Language", random.nextBoolean() ? "lv" : "en;q=0.9, lv;q=0.1");
        var caller = callers.enter(operation, wrong.contains(Place.TOKEN), headers, random);
        asked(operation, path, headers, wrong.contains(Place.HEADER));
        return new Request(number, operation, caller, uri, headers, bodies.of(operation, headers, wrong));
    }

    private List<Place> places(Operation operation, int slipping) {
        var possible = new ArrayList<>(List.of(Place.TOKEN, Place.QUERY, Place.HEADER));
        if (!operation.bodies().isEmpty()) {
            possible.addAll(List.of(
                    Place.BODY, Place.BODY, Place.BODY, Place.BODY, Place.BODY, Place.ENVELOPE, Place.ENVELOPE));
        }
        if (!operation.parameters("path").isEmpty()) {
            possible.add(Place.PATH);
        }
        if (!operation.parameters("query").isEmpty()) {
            possible.addAll(List.of(Place.QUERY, Place.QUERY));
        }
        var wrong = new ArrayList<Place>();
        if (random.nextInt(10) < slipping) {
            wrong.add(possible.get(random.nextInt(possible.size())));
            if (random.nextInt(5) == 0) {
                wrong.add(possible.get(random.nextInt(possible.size())));
            }
        }
        return wrong;
    }

    private String path(Operation operation, boolean wrong) {
        var path = operation.path();
        var parameters = operation.parameters("path");
        var odd = wrong ? random.nextInt(parameters.size()) : -1;
        for (var i = 0; i < parameters.size(); i++) {
            var name = parameters.get(i).path("name").asText();
            var part = i == odd
                    ? slips.pathPart().replace("{", "%7B").replace("}", "%7D")
                    : encoded(valid(operation, parameters.get(i)));
            path = path.replace("{" + name + "}", part.isEmpty() ? "x" : part);
        }
        return path;
    }

    private String query(Operation operation, boolean wrong) {
        var pairs = new ArrayList<String>();
        for (var parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean() || random.nextInt(5) < 2) {
                pairs.add(parameter.path("name").asText() + "=" + encoded(valid(operation, parameter)));
            }
        }
        if (wrong) {
            var parameters = operation.parameters("query");
            pairs.add(
                    parameters.isEmpty() || random.nextInt(3) == 0
                            ? ODD_QUERIES.get(random.nextInt(ODD_QUERIES.size()))
                            : parameters
                                            .get(random.nextInt(parameters.size()))
                                            .path("name")
                                            .asText() + "="
                                    + encoded(shortened(random.nextBoolean() ? slips.text() : slips.number())));
        }
        return pairs.isEmpty()
                ? ""
                : "?" + String.join("&", pairs).replace("[", "%5B").replace("]", "%5D");
    }

    /** The first line of a request has room for so much. */
    private static String shortened(String text) {
        return text.length() > 3000 ? text.substring(0, 3000) : text;
    }

    private String valid(Operation operation, JsonNode parameter) {
        var name = parameter.path("name").asText();
        var schema = parameter.path("schema");
        if (name.equals("cursor")) {
            var next = known.any("next", random);
            return next == null ? "" : next;
        }
        if (parameter.path("in").asText().equals("path")
                && operation.contract().resolve(schema).path("enum").isEmpty()) {
            if (name.equals("code")) {
                var code = known.any("code", random);
                return code == null ? "INSTITUTION_READER" : code;
            }
            if (name.toLowerCase(java.util.Locale.ROOT).endsWith("id")) {
                return values.uuid(name, operation.path());
            }
        }
        var value = values.of(operation.contract(), schema, name, operation.path());
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private void asked(Operation operation, String path, Map<String, String> headers, boolean wrong) {
        for (var parameter : operation.parameters("header")) {
            var name = parameter.path("name").asText();
            if (wrong && random.nextBoolean()) {
                if (random.nextBoolean()) {
                    headers.put(name, header(name.equals("Idempotency-Key") ? usedKey : "\"-1\""));
                }
                continue;
            }
            switch (name) {
                case "Idempotency-Key" -> {
                    usedKey = new UUID(random.nextLong(), random.nextLong()).toString();
                    headers.put(name, usedKey);
                }
                case "If-Match" -> headers.put(name, known.tagOr(path));
                case "If-None-Match" -> {
                    if (random.nextInt(4) == 0 && known.tag(path) != null) {
                        headers.put(name, known.tag(path));
                    }
                }
                case "Content-Disposition" -> headers.put(name, "attachment; filename=\"picture.png\"");
                default -> {
                    if (parameter.path("required").asBoolean()) {
                        headers.put(name, valid(operation, parameter));
                    }
                }
            }
        }
    }

    /** One that an HTTP client would send at all. */
    private String header(String used) {
        var chosen = random.nextBoolean() ? used : shortened(slips.text()).replaceAll("[^ -~]", "?");
        return chosen.isBlank() ? "*" : chosen;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
