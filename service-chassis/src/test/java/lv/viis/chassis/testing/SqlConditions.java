package lv.viis.chassis.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Conditions as PostgreSQL writes them: each that is joined with others stands in parentheses of its own. */
final class SqlConditions {

    /**
     * A condition with a slip.
     *
     * @param left what was left out
     * @param mutated what remained
     */
    record Slip(String left, String mutated) {}

    private static final List<String> JOINTS = List.of(" AND ", " OR ");

    /** What stands within one pair of parentheses, and where its joints are. */
    private static final class Group {
        private final int from;
        private final List<Integer> joints = new ArrayList<>();
        private String joint;

        Group(int from) {
            this.from = from;
        }
    }

    private SqlConditions() {}

    /** The condition left out as a whole, and each of those that it is joined of left out. */
    static List<Slip> slips(String condition) {
        var slips = new ArrayList<Slip>();
        slips.add(new Slip("all", "true"));
        var open = new ArrayDeque<Group>();
        open.push(new Group(0));
        var quoted = false;
        for (var at = 0; at < condition.length(); at++) {
            var letter = condition.charAt(at);
            if (letter == '\'') {
                quoted = !quoted;
            } else if (!quoted && letter == '(') {
                open.push(new Group(at + 1));
            } else if (!quoted && letter == ')') {
                addWithoutOne(slips, condition, open.pop(), at);
            } else if (!quoted) {
                note(open.peek(), condition, at);
            }
        }
        addWithoutOne(slips, condition, open.pop(), condition.length());
        return slips;
    }

    private static void note(Group group, String condition, int at) {
        for (var joint : JOINTS) {
            if (condition.startsWith(joint, at)) {
                group.joint = joint;
                group.joints.add(at);
            }
        }
    }

    private static void addWithoutOne(List<Slip> slips, String condition, Group group, int end) {
        if (group.joint == null) {
            return;
        }
        var parts = new ArrayList<String>();
        var from = group.from;
        for (var at : group.joints) {
            parts.add(condition.substring(from, at));
            from = at + group.joint.length();
        }
        parts.add(condition.substring(from, end));
        for (var left = 0; left < parts.size(); left++) {
            var others = new ArrayList<>(parts);
            var leftOut = others.remove(left).replaceAll("\\s+", " ").strip();
            slips.add(new Slip(
                    leftOut,
                    condition.substring(0, group.from) + String.join(group.joint, others) + condition.substring(end)));
        }
    }
}
