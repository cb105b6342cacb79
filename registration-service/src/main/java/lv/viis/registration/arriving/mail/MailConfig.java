package lv.viis.registration.arriving.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import lv.viis.registration.letters.notification.NotificationConfig;

/** The ministry's mailbox, of which one folder is read here. Durations are ISO 8601. */
@ConfigMapping(prefix = "viis.registration.mail")
interface MailConfig {

    /** The IMAP server; without it no mailbox is read. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("993")
    int port();

    /** How the connection is protected. */
    @WithDefault("IMPLICIT")
    NotificationConfig.Tls tls();

    /** Name to log in by. */
    Optional<String> user();

    /** File with the password. */
    Optional<Path> passwordFile();

    /** The folder that is read. */
    @WithDefault("INBOX")
    String folder();

    /** Where questions are moved, for support-ticket-service. */
    @WithDefault("Questions")
    String questions();

    /** Where mails are moved that were taken in. */
    @WithDefault("Done")
    String done();

    /** Where mails are moved that are too large to be taken in. */
    @WithDefault("Broken")
    String broken();

    /** How often the mailbox is looked into. */
    @WithDefault("PT30S")
    Duration interval();

    /** How long the server may take for one answer. */
    @WithDefault("PT20S")
    Duration timeout();

    /** The largest message that is taken in, bytes. */
    @WithDefault("15728640")
    int largest();

    /**
     * What the own mail server calls itself in the fields Authentication-Results (RFC 8601) that it adds on top. With
     * it, a sender whose domain says that the mail is not its own (DMARC) is not answered; others' fields do not count.
     */
    Optional<String> authservId();

    /** Answers to one sender within 24 hours; more are not sent. */
    @WithDefault("20")
    int answersPerDay();

    /** Pause before a signature that cannot be judged yet is judged again. */
    @WithDefault("PT10M")
    Duration retryInterval();

    /** How long it is tried before a clerk gets it (D5). */
    @WithDefault("PT24H")
    Duration retryFor();

    /** How long a settled raw message is kept. */
    @WithDefault("P90D")
    Duration keep();
}
