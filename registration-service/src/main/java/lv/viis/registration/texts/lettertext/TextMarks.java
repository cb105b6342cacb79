package lv.viis.registration.texts.lettertext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.text.Text;

/**
 * What may stand in braces in a text: a known name, {@code {#if name}} or {@code {#if !name}} with {@code {#else}} and
 * {@code {/if}}, and {@code {#for item in names}} with {@code {/for}}. The template engine itself knows far more.
 */
final class TextMarks {

    private static final Pattern MARK = Pattern.compile("\\{[^{}]*}|[{}]");
    private static final String PATH = "([a-zA-Z]+(?:\\.[a-zA-Z]+)*)";
    private static final Pattern VALUE = Pattern.compile("\\{" + PATH + "}");
    private static final Pattern IF = Pattern.compile("\\{#if !?" + PATH + "}");
    private static final Pattern FOR = Pattern.compile("\\{#for ([a-zA-Z]+) in " + PATH + "}");

    private static final Wording UNKNOWN =
            new Wording("names nothing that this letter says", "nenosauc neko, ko šī vēstule saka");

    /** More would multiply the employees of a letter by themselves. */
    private static final int MAX_LOOPS = 2;

    private record Section(String name, boolean hasElse, Map<String, Object> names) {}

    private final Map<String, Object> known;
    private final Deque<Section> open = new ArrayDeque<>();
    private final List<Wording> faults = new ArrayList<>();

    /** @param known names with values of their kind; a list's first item stands for all */
    TextMarks(Map<String, Object> known) {
        this.known = known;
    }

    /** Each mark that cannot be, and each section that is not closed. */
    List<Wording> faults(String template) {
        var mark = MARK.matcher(template);
        while (mark.find()) {
            read(mark.group());
        }
        open.forEach(section -> faults.add(
                new Wording("{#" + section.name() + "} is not closed", "{#" + section.name() + "} nav aizvērta")));
        return faults;
    }

    private void read(String mark) {
        Matcher matcher;
        if ((matcher = VALUE.matcher(mark)).matches()) {
            require(mark, find(matcher.group(1)) instanceof String, UNKNOWN);
        } else if ((matcher = IF.matcher(mark)).matches()) {
            var value = find(matcher.group(1));
            require(mark, value instanceof String || value instanceof Boolean, UNKNOWN);
            open.push(new Section("if", false, names()));
        } else if ((matcher = FOR.matcher(mark)).matches()) {
            loop(mark, matcher.group(1), find(matcher.group(2)));
        } else if (mark.equals("{#else}")) {
            var section = open.peek();
            if (require(
                    mark,
                    section != null && section.name().equals("if") && !section.hasElse(),
                    new Wording("stands alone", "stāv viena pati"))) {
                open.pop();
                open.push(new Section("if", true, section.names()));
            }
        } else if (mark.equals("{/if}") || mark.equals("{/for}")) {
            var section = open.peek();
            if (require(
                    mark,
                    section != null && mark.equals("{/" + section.name() + "}"),
                    new Wording("closes nothing", "neko neaizver"))) {
                open.pop();
            }
        } else {
            require(mark, false, new Wording("is not a mark that a text may use", "nav zīme, ko tekstā drīkst lietot"));
        }
    }

    private void loop(String mark, String item, Object list) {
        var names = new HashMap<>(names());
        if (require(
                mark,
                list instanceof List<?> found && !found.isEmpty(),
                new Wording("names no list that this letter has", "nenosauc sarakstu, kas šai vēstulei ir"))) {
            names.put(item, ((List<?>) list).get(0));
        }
        open.push(new Section("for", false, names));
        var loops =
                open.stream().filter(section -> section.name().equals("for")).count();
        require(mark, loops <= MAX_LOOPS, new Wording("is a loop too deep", "ir pārāk dziļš cikls"));
    }

    private Map<String, Object> names() {
        return open.isEmpty() ? known : open.peek().names();
    }

    private Object find(String path) {
        Object value = names();
        for (var name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    private boolean require(String mark, boolean holds, Wording fault) {
        if (!holds) {
            var shown = Text.shortened(mark, 60) + " ";
            faults.add(new Wording(shown + fault.english(), shown + fault.latvian()));
        }
        return holds;
    }
}
