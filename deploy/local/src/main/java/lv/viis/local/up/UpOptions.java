package lv.viis.local.up;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import lv.viis.local.part.Ports;

/** What {@code deploy/local/up} was asked for. */
record UpOptions(
        Ports ports, int replicas, Path data, Path trust, Instant asOf, boolean story, boolean once, boolean help) {

    static final String USAGE = """
            Usage: deploy/local/up [options]

            Starts the whole suite on 127.0.0.1 from real parts, plays the story, and runs until Ctrl-C.

              --once          play the story, stop, and exit 0 only if every built step held
              --no-story      start only
              --data DIR      keep databases, topics, offsets and certificates in DIR over restarts
              --trust DIR     trust the issuers whose PEM certificates are in DIR, for trying files that others signed
              --as-of INSTANT judge what a clerk asks about as of then (2024-06-14T16:00:30Z), for trying old files;
                              letters are always judged as of their receipt
              --replicas N    1 (default) or 2 of each service; the second listens 100 ports higher
              --port-base N   listen on N to N+104 instead of the documented ports
              --help          this text
            """;

    /** A wrong word on the command line. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static UpOptions parse(String[] words) {
        Ports ports = Ports.standard();
        int replicas = 1;
        Path data = null;
        Path trust = null;
        Instant asOf = null;
        boolean story = true;
        boolean once = false;
        boolean help = false;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--data" -> data = Path.of(value(words, ++i));
                case "--trust" -> trust = directory(words, ++i);
                case "--as-of" -> asOf = instant(words, ++i);
                case "--replicas" -> replicas = number(words, ++i, 1, 2);
                case "--port-base" -> ports = Ports.from(number(words, ++i, 1024, 65_000));
                case "--once" -> once = true;
                case "--no-story" -> story = false;
                case "--help", "-h" -> help = true;
                default -> throw new Wrong("Unknown option " + words[i]);
            }
        }
        if (once && !story) {
            throw new Wrong("--once plays the story, --no-story does not: give one of them");
        }
        return new UpOptions(ports, replicas, data, trust, asOf, story, once, help);
    }

    private static String value(String[] words, int index) {
        if (index >= words.length) {
            throw new Wrong(words[index - 1] + " needs a value");
        }
        return words[index];
    }

    private static Path directory(String[] words, int index) {
        Path directory = Path.of(value(words, index)).toAbsolutePath();
        if (!Files.isDirectory(directory)) {
            throw new Wrong(words[index - 1] + " takes a directory; there is no " + directory);
        }
        return directory;
    }

    private static Instant instant(String[] words, int index) {
        try {
            return Instant.parse(value(words, index));
        } catch (DateTimeParseException notAnInstant) {
            throw new Wrong(words[index - 1] + " takes an instant in UTC, such as 2024-06-14T16:00:30Z");
        }
    }

    private static int number(String[] words, int index, int least, int most) {
        try {
            int number = Integer.parseInt(value(words, index));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Wrong(words[index - 1] + " takes a number from " + least + " to " + most);
    }
}
