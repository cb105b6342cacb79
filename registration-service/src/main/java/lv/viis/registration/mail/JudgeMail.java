package lv.viis.registration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.viis.registration.mail.Mail.Reason;
import lv.viis.registration.mail.Mail.State;

/** Decides whose a mail is: registration's, a clerk's to say, support's, or nobody's. */
@ApplicationScoped
class JudgeMail {

    /** @param message null if it cannot be read */
    record Verdict(State state, Reason reason, List<Found> found, Message message) {

        /** Whether it should be judged again later. */
        boolean isUndecided() {
            return found.stream().anyMatch(Found::isUndecided);
        }
    }

    private static final Set<String> HIDING = Set.of("winmail.dat", "smime.p7m");
    private static final Set<String> SCANS = Set.of("pdf", "jpg", "jpeg", "png", "tif", "tiff", "heic");

    private final ReadMessage readMessage;
    private final MatchFiles matchFiles;

    JudgeMail(ReadMessage readMessage, MatchFiles matchFiles) {
        this.readMessage = readMessage;
        this.matchFiles = matchFiles;
    }

    /** @param step called before each step that takes its time */
    Verdict judge(byte[] raw, Instant receivedAt, Instant now, Runnable step) {
        Message message;
        try {
            message = readMessage.read(raw);
        } catch (ReadMessage.Unreadable e) {
            return new Verdict(State.TO_CLERK, Reason.UNREADABLE, List.of(), null);
        }
        if (message.report()) {
            return new Verdict(State.AUTOMATIC, null, List.of(), message);
        }
        var match = matchFiles.match(message, receivedAt, now, step);
        if (message.automatic() && !match.signed()) {
            return new Verdict(State.AUTOMATIC, null, List.of(), message);
        }
        var reason = reason(message, match);
        if (reason != null) {
            return new Verdict(State.TO_CLERK, reason, match.found(), message);
        }
        return new Verdict(match.signed() ? State.MATCHED : State.QUESTION, null, match.found(), message);
    }

    /** Why a clerk has to look at it, null if none has to. */
    private static Reason reason(Message message, MatchFiles.Match match) {
        if (match.unmatched()) {
            return Reason.LETTER_NOT_FOUND;
        }
        if (match.signed()) {
            return match.found().stream().allMatch(found -> found.isAccepted() || isFromOneConcerned(message, found))
                    ? null
                    : Reason.REFUSED;
        }
        if (has(message, HIDING, false)) {
            return Reason.HIDDEN;
        }
        if (match.named().isEmpty()) {
            return null;
        }
        return has(message, SCANS, true) ? Reason.UNSIGNED_COPY : Reason.CODE_ONLY;
    }

    static boolean isFromOneConcerned(Message message, Found found) {
        return message.from() != null && found.letter().contacts().contains(message.from());
    }

    private static boolean has(Message message, Set<String> names, boolean byExtension) {
        return message.attachments().stream()
                .map(file -> file.name().toLowerCase(Locale.ROOT))
                .map(name -> byExtension ? name.substring(name.lastIndexOf('.') + 1) : name)
                .anyMatch(names::contains);
    }
}
