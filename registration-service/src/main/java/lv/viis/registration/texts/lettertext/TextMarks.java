package lv.viis.registration.texts.lettertext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** More would multiply the employees of a letter by themselves. */
    private static final int MAX_LOOPS = 2;

    private record Section(String name, boolean hasElse, Map<String, Object> names) {}

    private final Map<String, Object> known;
    private final Deque<Section> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();

    /** @param known names with values of their kind; a list's first item stands for all */
    TextMarks(Map<String, Object> known) {
        this.known = known;
    }

    /** Each mark that cannot be, and each section that is not closed. */
    List<String> faults(String template) {
        var mark = MARK.matcher(template);
        while (mark.find()) {
            read(mark.group());
        }
        open.forEach(section -> faults.add("{#" + section.name() + "} is not closed"));
        return faults;
    }

    private void read(String mark) {
        Matcher matcher;
        if ((matcher = VALUE.matcher(mark)).matches()) {
            require(mark, find(matcher.group(1)) instanceof String, "names nothing that this letter says");
        } else if ((matcher = IF.matcher(mark)).matches()) {
            var value = find(matcher.group(1));
            require(mark, value instanceof String || value instanceof Boolean, "names nothing that this letter says");
            open.push(new Section("if", false, names()));
        } else if ((matcher = FOR.matcher(mark)).matches()) {
            loop(mark, matcher.group(1), find(matcher.group(2)));
        } else if (mark.equals("{#else}")) {
            var section = open.peek();
            if (require(mark, section != null && section.name().equals("if") && !section.hasElse(), "stands alone")) {
                open.pop();
                open.push(new Section("if", true, section.names()));
            }
        } else if (mark.equals("{/if}") || mark.equals("{/for}")) {
            var section = open.peek();
            if (require(mark, section != null && mark.equals("{/" + section.name() + "}"), "closes nothing")) {
                open.pop();
            }
        } else {
            require(mark, false, "is not a mark that a text may use");
        }
    }

    private void loop(String mark, String item, Object list) {
        var names = new HashMap<>(names());
        if (require(mark, list instanceof List<?> found && !found.isEmpty(), "names no list that this letter has")) {
            names.put(item, ((List<?>) list).get(0));
        }
        open.push(new Section("for", false, names));
        var loops =
                open.stream().filter(section -> section.name().equals("for")).count();
        require(mark, loops <= MAX_LOOPS, "is a loop too deep");
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

    private boolean require(String mark, boolean holds, String fault) {
        if (!holds) {
            faults.add(Text.shortened(mark, 60) + " " + fault);
        }
        return holds;
    }
}
