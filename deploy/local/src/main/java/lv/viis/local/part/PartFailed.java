package lv.viis.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part that did not start; says which and where its log is. */
public final class PartFailed extends RuntimeException {

    private static final int LAST_LINES = 25;

    private final transient Path log;

    public PartFailed(String part, String what, Path log) {
        super(part + " " + what + (log == null ? "" : "; its log is " + log));
        this.log = log;
    }

    public PartFailed(String part, String what, Path log, Throwable cause) {
        this(part, what + ": " + root(cause), log);
        initCause(cause);
    }

    private static String root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == cause ? String.valueOf(cause.getMessage()) : cause.getMessage() + " (" + root + ")";
    }

    public List<String> lastLines() {
        return lastLines(log);
    }

    public static List<String> lastLines(Path log) {
        if (log == null || !Files.isReadable(log)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of("(" + unreadable + ")");
        }
    }
}
