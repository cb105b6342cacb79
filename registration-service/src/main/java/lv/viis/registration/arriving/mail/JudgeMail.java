package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.viis.chassis.text.EmailAddresses;
import lv.viis.registration.arriving.mail.Mail.Reason;
import lv.viis.registration.arriving.mail.Mail.State;

/** Decides whose a mail is: registration's, a clerk's to say, support's, or nobody's. */
@ApplicationScoped
class JudgeMail {

    /** @param message null if it cannot be read */
    record Verdict(State state, Reason reason, List<TriedFile> found, Message message) {

        /** Whether it should be judged again later. */
        boolean isUndecided() {
            return found.stream().anyMatch(TriedFile::isUndecided);
        }
    }

    private static final Set<String> SCANS = Set.of("pdf", "jpg", "jpeg", "png", "tif", "tiff", "heic");

    /** PDF, JPEG, PNG and TIFF of both kinds, for scans that are called anything. */
    private static final List<String> SCAN_STARTS =
            List.of("%PDF-", "\u00ff\u00d8\u00ff", "\u0089PNG", "II*\0", "MM\0*");

    private final OpenFiles openFiles;
    private final MatchFiles matchFiles;

    JudgeMail(OpenFiles openFiles, MatchFiles matchFiles) {
        this.openFiles = openFiles;
        this.matchFiles = matchFiles;
    }

    /** @param step called before each step that takes its time */
    Verdict judge(byte[] raw, Instant receivedAt, Instant now, Runnable step) {
        var steps = new MailSteps(step, MailSteps.LONGEST);
        Message message;
        try {
            message = openFiles.read(raw, steps);
        } catch (ReadMessage.Unreadable e) {
            return new Verdict(State.TO_CLERK, Reason.UNREADABLE, List.of(), null);
        }
        if (message.report()) {
            return new Verdict(State.AUTOMATIC, null, List.of(), message);
        }
        var match = matchFiles.match(message, receivedAt, now, steps);
        var reason = reason(message, match);
        if (reason != null) {
            return new Verdict(State.TO_CLERK, reason, match.found(), message);
        }
        return new Verdict(end(message, match), null, match.found(), message);
    }

    private static State end(Message message, MatchFiles.Match match) {
        if (match.signed()) {
            return State.MATCHED;
        }
        return message.byMachine() && message.attachments().isEmpty() ? State.AUTOMATIC : State.QUESTION;
    }

    /** Why a clerk has to look at it, null if none has to. */
    private static Reason reason(Message message, MatchFiles.Match match) {
        if (match.unmatched()) {
            return Reason.LETTER_NOT_FOUND;
        }
        if (match.signed()
                && !match.found().stream()
                        .allMatch(found -> found.isAccepted() || isFromOneConcerned(message, found))) {
            return Reason.REFUSED;
        }
        if (message.hidden()) {
            return Reason.HIDDEN;
        }
        if (match.signed() || match.named().isEmpty()) {
            return null;
        }
        return hasScan(message) ? Reason.UNSIGNED_COPY : Reason.CODE_ONLY;
    }

    static boolean isFromOneConcerned(Message message, TriedFile found) {
        return message.from() != null && found.letter().contacts().contains(EmailAddresses.comparable(message.from()));
    }

    private static boolean hasScan(Message message) {
        return message.attachments().stream().anyMatch(JudgeMail::isScan);
    }

    private static boolean isScan(Message.Attachment file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        var head = new String(file.content(), 0, Math.min(file.content().length, 20), StandardCharsets.ISO_8859_1);
        return SCANS.contains(name.substring(name.lastIndexOf('.') + 1))
                || SCAN_STARTS.stream().anyMatch(head.stripLeading()::startsWith);
    }
}
