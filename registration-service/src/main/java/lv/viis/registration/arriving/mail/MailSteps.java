package lv.viis.registration.arriving.mail;

import java.time.Duration;

/**
 * The steps in which a mail is worked on. Each file in it has a deadline of its own, but a mail may have hundreds, each of
 * which takes almost that long, and the mails behind it wait: what is left when its time is over is for a clerk.
 */
final class MailSteps {

    /** In which the letters of a whole batch are accepted, one in each file, on a machine that has much else to do. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Runnable before;
    private final long from = System.nanoTime();
    private final Duration longest;

    /** @param before called before each step that takes its time */
    MailSteps(Runnable before, Duration longest) {
        this.before = before;
        this.longest = longest;
    }

    /** Whether the mail still has time for one. */
    boolean next() {
        if (System.nanoTime() - from >= longest.toNanos()) {
            return false;
        }
        before.run();
        return true;
    }
}
