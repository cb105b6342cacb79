package lv.viis.registration.arriving.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the headers of a mail tell of a machine in its way. That it must not be answered (RFC 3834, 2919, 2369) says nothing
 * of who wrote it: people write to lists, through groups and from devices.
 */
final class Automation {

    private static final Pattern PASSED_ON = Pattern.compile("(?i)(bulk|junk|list|auto_reply).*");
    private static final Pattern SUPPRESSED = Pattern.compile("(?i)(.*[ ,])?(all|oof|autoreply)([ ,].*)?");
    private static final Pattern MAIL_SYSTEM = Pattern.compile("(?i)(?<![a-z0-9])mail(er)?[-_]daemon(?![a-z0-9])");
    private static final Pattern ITS_KEEPER = Pattern.compile("(?i)(?<![a-z0-9])(postmaster|mmdf|microsoftexchange)");
    private static final Set<String> NEVER_ANSWERED = Set.of("x-loop", "mailing-list", "x-mailing-list");
    private static final Set<String> ANSWERING_PROGRAMS =
            Set.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-mail-autoreply");

    /** Of people's mails that a rule of theirs sent on, which Exchange marks as its own. */
    private static final Set<String> PASSED_ON_BY_RULE = Set.of("x-ms-exchange-inbox-rules-loop", "x-forwarded-for");

    private final Headers headers;

    Automation(Headers headers) {
        this.headers = headers;
    }

    /** Whether it is answered by nobody but a person. */
    boolean forbidsAnswer() {
        return isMarked()
                || isFromMailSystem()
                || isNobody()
                || PASSED_ON.matcher(headers.own("precedence")).matches()
                || SUPPRESSED.matcher(headers.own("x-auto-response-suppress")).matches()
                || headers.names().stream().anyMatch(name -> name.startsWith("list-") || NEVER_ANSWERED.contains(name));
    }

    /** Whether a program wrote it of its own accord, so that without a code or a file nobody asks for anything. */
    boolean isWrittenByMachine() {
        return (isMarked() || isFromMailSystem()) && headers.names().stream().noneMatch(PASSED_ON_BY_RULE::contains);
    }

    /** Whether the system that carries mails wrote it: such mail reports on others. */
    boolean isFromMailSystem() {
        var from = headers.from() == null ? headers.own("from") : headers.from();
        return MAIL_SYSTEM.matcher(from).find()
                || isNobody() && ITS_KEEPER.matcher(from).find();
    }

    private boolean isNobody() {
        return headers.own("return-path").replaceAll("\\s", "").equals("<>");
    }

    /** RFC 3834, 5, and what programs wrote before there was a standard. */
    private boolean isMarked() {
        var submitted =
                headers.own("auto-submitted").replaceAll("\\([^()]*\\)", "").strip();
        return !submitted.isEmpty() && !submitted.toLowerCase(Locale.ROOT).startsWith("no")
                || headers.own("precedence").toLowerCase(Locale.ROOT).startsWith("auto_reply")
                || headers.names().stream().anyMatch(ANSWERING_PROGRAMS::contains);
    }
}
