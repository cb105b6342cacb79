package lv.viis.bench.mutants;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** A source file by offsets, where its parser counts in lines and columns. */
final class SourceText {

    private final String source;
    private final int[] lines;

    SourceText(String source) {
        this.source = source;
        this.lines = starts(source);
    }

    String whole() {
        return source;
    }

    /** The line of an offset, the first is 1. */
    int line(int offset) {
        return (int) source.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    int offset(Node node) {
        var begin = node.getBegin().orElseThrow();
        return lines[begin.line - 1] + begin.column - 1;
    }

    String text(Node node) {
        var end = node.getEnd().orElseThrow();
        return source.substring(offset(node), lines[end.line - 1] + end.column);
    }

    private static int[] starts(String source) {
        var starts = new ArrayList<Integer>(List.of(0));
        for (var i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
