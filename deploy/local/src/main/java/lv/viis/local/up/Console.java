package lv.viis.local.up;

import java.io.PrintStream;
import lv.viis.local.Progress;

/** Tells the progress of a start to a person at a terminal. */
final class Console implements Progress {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void starting(String part) {
        out.printf("  … %s%n", part);
    }

    @Override
    public synchronized void ready(String part, long millis) {
        out.printf("  ✔ %-32s %6.1f s%n", part, millis / 1000.0);
    }

    @Override
    public synchronized void skipped(String part, String why) {
        out.printf("  – %-32s left out: %s%n", part, why);
    }

    /** The last lines of a log, indented. */
    synchronized void tail(Iterable<String> lines) {
        lines.forEach(line -> out.println("    | " + line));
    }

    synchronized void say(String sentence) {
        out.println(sentence);
    }
}
