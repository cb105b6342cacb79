package lv.viis.registration.arriving.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import lv.viis.registration.arriving.mail.Mail.Reason;
import lv.viis.registration.arriving.mail.Mail.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a mail, without anything around it. */
class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    private final Mail mail = new Mail();

    /** However often: so many other files are no fault of its own. */
    @Test
    @Tag("F6")
    void while_too_much_else_is_read_it_waits_and_is_a_clerks_when_its_time_is_over() {
        mail.state = State.RECEIVED;
        mail.attempts = 100;
        mail.awaitTurn(NOW, NOW.plusSeconds(1));
        assertThat(mail.state).isEqualTo(State.RECEIVED);
        assertThat(mail.nextAttemptAt).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        mail.awaitTurn(NOW, NOW);
        assertThat(mail.state).isEqualTo(State.TO_CLERK);
        assertThat(mail.reason).isEqualTo(Reason.INDETERMINATE);
    }
}
