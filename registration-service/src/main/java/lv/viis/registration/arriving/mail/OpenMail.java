package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.arriving.mail.Message.Attachment;
import lv.viis.registration.letters.letter.Letters;

/** Opens a mail for a clerk, from the raw message that is kept. */
@ApplicationScoped
class OpenMail {

    /** @param message null if it cannot be read */
    record Opened(Mail mail, List<MailFinding> findings, Message message, List<Named> named) {}

    /** Whose mail it is, and of which employer; null for the country. */
    record Named(UUID employerId, UUID personId) {}

    static final Shown<Named> SHOWN = new Shown<>(
            Named::employerId, one -> List.of(one.personId()), List.of("name", "contact", "correspondence"));

    private final Mails mails;
    private final Letters letters;
    private final OpenFiles openFiles;
    private final MatchFiles matchFiles;

    OpenMail(Mails mails, Letters letters, OpenFiles openFiles, MatchFiles matchFiles) {
        this.mails = mails;
        this.letters = letters;
        this.openFiles = openFiles;
        this.matchFiles = matchFiles;
    }

    Opened open(UUID id) {
        var mail = mails.get(id);
        var findings = mails.findings(id);
        return new Opened(mail, findings, read(mails.raw(id)), named(mail, findings));
    }

    MailContentView content(Opened opened) {
        return MailContentView.of(
                MailView.of(opened.mail(), opened.findings()), opened.message(), matchFiles::isSigned);
    }

    Attachment attachment(Opened opened, int number) {
        return Stream.ofNullable(opened.message())
                .flatMap(message -> message.attachments().stream())
                .filter(file -> file.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment"));
    }

    private Message read(byte[] raw) {
        try {
            return openFiles.read(raw, new MailSteps(() -> {}, MailSteps.LONGEST));
        } catch (ReadMessage.Unreadable e) {
            return null;
        }
    }

    /** Whose mail it is may not be known: then its own id stands for who wrote it. */
    private List<Named> named(Mail mail, List<MailFinding> findings) {
        var named = findings.stream()
                .flatMap(found -> letters.findByIdOptional(found.letterId).stream())
                .map(letter -> new Named(letter.employerId(), letter.signerId()))
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(new Named(null, mail.id)) : named;
    }
}
