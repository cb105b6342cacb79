package lv.viis.registration.letters.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** How people are told by mail. Durations are ISO 8601. */
@ConfigMapping(prefix = "viis.registration.notification")
public interface NotificationConfig {

    /** How a connection to a mail server is protected. */
    enum Tls {
        IMPLICIT,
        STARTTLS,
        NONE
    }

    /** The server that takes mails for others. */
    interface Smtp {

        /** Its host; without it, one on this machine. */
        Optional<String> host();

        /** Its port. */
        @WithDefault("587")
        int port();

        /** How the connection is protected. */
        @WithDefault("STARTTLS")
        Tls tls();

        /** Name to log in by; without it nobody logs in. */
        Optional<String> user();

        /** File with the password. */
        Optional<Path> passwordFile();
    }

    /** The server that takes the mails. */
    Smtp smtp();

    /** Address from which mails come, and to which they bounce; without it nothing is sent and all waits. */
    Optional<String> sender();

    /** Address for answers, such as the ministry's mailbox. */
    Optional<String> replyTo();

    /** The ministry's address, told of every change of heads on record; without it, the ministry is told of none, which is said at the start. */
    Optional<String> ministryAddress();

    /** Where people find the front end: links in mails begin with it. */
    Optional<URI> baseUrl();

    /** How often waiting mails are looked for. */
    @WithDefault("PT5S")
    Duration interval();

    /** How often new steps of applications are looked for, to tell people of them; a duration. */
    @WithDefault("5s")
    String stepInterval();

    /** How often one mail is tried before it is given up and shown to clerks. */
    @WithDefault("12")
    int attempts();

    /** Pause after the first failure; each further one is twice as long. */
    @WithDefault("PT1M")
    Duration firstRetry();

    /** The longest pause. */
    @WithDefault("PT6H")
    Duration longestRetry();

    /** How long the mail server may take for one mail; less than the lease. */
    @WithDefault("PT30S")
    Duration timeout();

    /** How long a replica has a mail for itself; if it dies meanwhile, another sends it after that. */
    @WithDefault("PT2M")
    Duration lease();

    /** How long address and facts are kept after a mail was sent or given up. */
    @WithDefault("P7D")
    Duration forgetAfter();

    /** How long before a deadline whose turn it is is reminded. */
    @WithDefault("P2D,P7D")
    List<Period> deadlineReminders();

    /** How long before a grant's last day its holder and the employer's head are told. */
    @WithDefault("P7D,P30D")
    List<Period> grantReminders();

    /** How often it is looked who is to be reminded; a duration. */
    @WithDefault("1h")
    String reminderInterval();
}
