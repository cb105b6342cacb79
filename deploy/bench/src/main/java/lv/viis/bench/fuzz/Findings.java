package lv.viis.bench.fuzz;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was found, each kind once with the first request that ended so, and how often calls ended how. */
final class Findings {

    private record Kind(String operation, int status, String fault) {}

    private final Map<Kind, String> first = new LinkedHashMap<>();
    private final Map<Kind, Integer> times = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    void broken(Request request, Exception failure) {
        add(request, new Kind(request.operation().id(), 0, failure.getClass().getSimpleName()), failure.toString());
    }

    void add(Request request, HttpResponse<byte[]> answer, String fault) {
        var alike = fault.replaceAll("[0-9]+", "#").replaceAll("'[^']{60,}'", "'…'");
        add(
                request,
                new Kind(request.operation().id(), answer.statusCode(), alike),
                fault + "\n      " + Request.cut(new String(answer.body(), StandardCharsets.UTF_8)));
    }

    private void add(Request request, Kind kind, String told) {
        times.merge(kind, 1, Integer::sum);
        first.putIfAbsent(kind, told + "\n    " + request.shown());
    }

    boolean none() {
        return first.isEmpty();
    }

    /** All of them, for people. */
    String told() {
        var told = new StringBuilder();
        first.forEach((kind, text) -> told.append("FOUND %d times: %s answered %s: %s%n"
                .formatted(times.get(kind), kind.operation(), kind.status() == 0 ? "nothing" : kind.status(), text)));
        told.append("by status: ").append(statuses);
        told.append("; skipped as too many (429): ").append(statuses.getOrDefault(429, 0));
        return told.append("; kinds of findings: ").append(first.size()).toString();
    }
}
