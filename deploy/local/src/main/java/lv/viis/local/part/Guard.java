package lv.viis.local.part;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell that waits for the end of this JVM: was it killed, it ends PostgreSQL, which would go on, and removes the
 * temporary data. Children that are JVMs end by their own {@link Leash}.
 */
public final class Guard {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            postmaster=
            while read -r word value; do
              case $word in
                postmaster) postmaster=$value ;;
                done) exit 0 ;;
              esac
            done
            if [ -n "$postmaster" ]; then kill -INT "$postmaster" && sleep 2; fi
            if [ -n "$1" ]; then rm -rf "$1"; fi
            """;

    private final PrintStream words;

    /** @param temporary what to remove; null for nothing */
    public Guard(Path temporary) throws IOException {
        Process shell = new ProcessBuilder(
                        "sh", "-c", SCRIPT, "viis-guard", temporary == null ? "" : temporary.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        words = new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII);
    }

    public void watch(ProcessHandle postmaster) {
        words.println("postmaster " + postmaster.pid());
    }

    public void dismiss() {
        words.println("done");
        words.close();
    }
}
