package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Metrics have names of one form: {@code viis.subject.what.unit} in the code, words of letters only; and the README tells each
 * by the name under which operators find it, {@code viis_subject_what_unit}, {@code _total} where it counts.
 */
public final class MetricsAreTold {

    private static final Path SOURCES = SourceFiles.MAIN;
    private static final Path README = Path.of("README.md");
    private static final Path CHASSIS = Path.of("..", "service-chassis");
    private static final Pattern FORM = Pattern.compile("viis(?:\\.[a-z]+)+");
    private static final Pattern METER = Pattern.compile(
            "\\b(?:metrics\\s*\\.\\s*(gauge|counter|timer|summary)|(Gauge|Counter|Timer|DistributionSummary)\\.builder)"
                    + "\\(\\s*(\"[^\"]*\"|\\w+)");
    private static final Pattern REGISTRY = Pattern.compile("MeterRegistry (?!metrics\\b)\\w+[,;)]");

    /** A role of the database, in an operator's table too. */
    private static final String CARRIER = "viis_carrier";

    private static final Pattern TOLD = Pattern.compile("`(viis_[a-z_]+)`");
    private static final Pattern TOLD_OTHERWISE = Pattern.compile("`viis[._][^`]*[{*][^`]*`");

    private MetricsAreTold() {}

    /** Throws with what is named or told otherwise. */
    public static void check() {
        var own = meters(SOURCES);
        var faults = new ArrayList<String>();
        texts(SOURCES)
                .forEach(text -> REGISTRY.matcher(text)
                        .results()
                        .forEach(found ->
                                faults.add("a registry of metrics is called metrics, not so: " + found.group())));
        own.stream()
                .filter(meter -> !FORM.matcher(meter.name()).matches())
                .forEach(meter -> faults.add("the name of a metric is of the form " + FORM + ": " + meter.name()));
        var readme = SourceFiles.text(README);
        var told = TOLD.matcher(readme)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        own.stream()
                .filter(meter -> !told.contains(meter.shown()))
                .forEach(meter -> faults.add("the README does not tell " + meter.shown()));
        var all = Stream.concat(own.stream(), meters(CHASSIS.resolve(SOURCES)).stream())
                .toList();
        told.removeAll(all.stream().map(Meter::shown).toList());
        told.remove(CARRIER);
        told.forEach(name -> faults.add("the README tells of no metric of ours: " + name));
        all.stream()
                .filter(meter -> readme.contains('`' + meter.name() + '`'))
                .forEach(meter -> faults.add("the README tells it as " + meter.shown() + ": " + meter.name()));
        TOLD_OTHERWISE
                .matcher(readme)
                .results()
                .forEach(found -> faults.add("several metrics in one word cannot be searched for: " + found.group()));
        assertEquals(List.of(), faults);
    }

    /** @param counts whether Prometheus is told of it with {@code _total} */
    private record Meter(String name, boolean counts) {

        String shown() {
            return name.replace('.', '_') + (counts ? "_total" : "");
        }
    }

    private static List<Meter> meters(Path sources) {
        return texts(sources)
                .flatMap(text -> METER.matcher(text).results())
                .map(found -> new Meter(
                        found.group(3).replace("\"", ""),
                        "counter".equals(found.group(1)) || "Counter".equals(found.group(2))))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Path sources) {
        return SourceFiles.java(sources).stream().map(SourceFiles::text);
    }
}
