package lv.viis.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;

/**
 * By which plans the databases answer the requests of {@link WallCalls}, without policies and with them: of each request the
 * statement that took longest, as the service has prepared it and the server ran it ({@code auto_explain}).
 */
final class Plans {

    /** After five runs a prepared statement may get a plan for all values. */
    private static final int BEFORE = 8;

    private static final Pattern PLAN = Pattern.compile(
            "\\[([0-9]+)\\] LOG: {2}duration: ([0-9.]+) ms {2}plan:\\R((?:\\t.*\\R?)+)", Pattern.MULTILINE);

    /** What differs from run to run. */
    private static final Pattern FIGURES =
            Pattern.compile(" *\\(cost=[^)]*\\)| *\\(actual rows=([0-9.]+) loops=([0-9]+)\\)");

    /** @param statement as it was sent, without its parameters */
    private record Plan(String statement, double millis, String nodes) {}

    private final LocalSuite suite;
    private final Policies policies;
    private final WallCalls calls;

    Plans(LocalSuite suite) throws SQLException, IOException {
        this.suite = suite;
        this.policies = new Policies(suite);
        this.calls = new WallCalls(suite);
    }

    void write(Path into) throws SQLException, IOException {
        // For connections that are made from here on.
        server("alter system set session_preload_libraries = 'auto_explain'");
        server("alter system set auto_explain.log_analyze = on");
        server("alter system set auto_explain.log_timing = off");
        server("alter system set auto_explain.log_min_duration = -1");
        server("select pg_reload_conf()");
        for (var service : Service.values()) {
            suite.service(service, 0).stop();
            suite.service(service, 0).start();
        }
        var text = new StringBuilder();
        for (var call : calls.all().entrySet()) {
            policies.disable();
            var without = plans(call.getValue());
            policies.enable();
            var with = plans(call.getValue());
            with.stream().max(Comparator.comparing(Plan::millis)).ifPresent(longest -> {
                text.append("\n## ")
                        .append(call.getKey())
                        .append("\n\n```sql\n")
                        .append(longest.statement());
                text.append("```\n\nWithout policies:\n\n```\n").append(nodes(longest.statement(), without));
                text.append("```\n\nWith them:\n\n```\n")
                        .append(longest.nodes())
                        .append("```\n");
            });
        }
        Files.writeString(into, text);
    }

    private List<Plan> plans(WallCalls.Call call) throws SQLException, IOException {
        calls.logInAnew();
        for (var i = 0; i < BEFORE; i++) {
            call.next().run();
        }
        var request = call.next();
        var begin = Files.size(suite.postgres().log());
        explain("0");
        request.run();
        explain("-1");
        return plansSince(begin);
    }

    /** Of requests alone: each says at its beginning as what the rest of its transaction works. */
    private List<Plan> plansSince(long begin) throws IOException {
        var log = Files.readAllBytes(suite.postgres().log());
        var ofRequests = new HashSet<String>();
        var plans = new ArrayList<Plan>();
        var found = PLAN.matcher(new String(log, (int) begin, log.length - (int) begin, StandardCharsets.UTF_8));
        while (found.find()) {
            var backend = found.group(1);
            if (found.group(3).contains("select tell(")) {
                ofRequests.remove(backend);
                if (found.group(3).contains("_application'")) {
                    ofRequests.add(backend);
                }
            } else if (ofRequests.contains(backend)) {
                var text = found.group(3).replaceAll("(?m)^\\t", "").replaceAll("(?m)^Query Parameters: .*\\R", "");
                var root = text.lastIndexOf('\n', text.indexOf("  (cost=")) + 1;
                plans.add(new Plan(
                        text.substring(0, root).replaceFirst("^Query Text: ", ""),
                        Double.parseDouble(found.group(2)),
                        withoutFigures(text.substring(root))));
            }
        }
        return plans;
    }

    private static String nodes(String statement, List<Plan> plans) {
        return plans.stream()
                .filter(plan -> plan.statement().equals(statement))
                .findFirst()
                .map(Plan::nodes)
                .orElse("is not asked\n");
    }

    private static String withoutFigures(String nodes) {
        return FIGURES.matcher(nodes)
                .replaceAll(node -> node.group(1) == null
                        ? ""
                        : Matcher.quoteReplacement(" (rows " + node.group(1)
                                + (node.group(2).equals("1") ? "" : " × " + node.group(2)) + ")"));
    }

    private void explain(String millis) throws SQLException, IOException {
        server("alter system set auto_explain.log_min_duration = " + millis);
        server("select pg_reload_conf()");
        // Each backend reads its settings before its next statement.
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void server(String sql) throws SQLException {
        try (var database = suite.postgres().connect("postgres");
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
