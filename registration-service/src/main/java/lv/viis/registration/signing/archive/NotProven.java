package lv.viis.registration.signing.archive;

import java.time.Instant;

/** An archive form would not prove its signature; it is not kept, and making it is tried again. */
final class NotProven extends Exception {
    private static final long serialVersionUID = 1L;

    private final String verdict;

    NotProven(String verdict, Instant at) {
        super(verdict + " as of " + at);
        this.verdict = verdict;
    }

    String verdict() {
        return verdict;
    }
}
