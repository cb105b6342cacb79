package lv.viis.bench.mutants;

import java.nio.file.Path;

/**
 * One change of one source file.
 *
 * @param file of the source, absolute
 * @param source the whole file as it is
 * @param line where the change begins, from 1
 * @param start of what is replaced, in characters from the file's beginning
 * @param end after the last replaced character
 * @param place of what can be chosen while the code runs; null if that would be too late
 */
record Mutant(Path file, String source, Kind kind, int line, int start, int end, String replacement, Place place) {

    /**
     * An expression or a statement.
     *
     * @param start in characters from the file's beginning
     * @param end after the last character
     */
    record Place(int start, int end, boolean isStatement) {

        boolean meets(Place other) {
            return start < other.end && other.start < end;
        }
    }

    String mutated() {
        return source.substring(0, start) + replacement + source.substring(end);
    }

    String className() {
        return file.getFileName().toString().replace(".java", "");
    }

    String before() {
        return lines(source, end);
    }

    String after() {
        return lines(mutated(), start + replacement.length());
    }

    /** The lines that the change touches, in one. */
    private String lines(String text, int until) {
        var from = text.lastIndexOf('\n', start - 1) + 1;
        var to = text.indexOf('\n', until);
        return text.substring(from, to < 0 ? text.length() : to).strip().replaceAll("\\s+", " ");
    }
}
