package lv.viis.registration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.letter.Letter;
import lv.viis.registration.letter.Letters;
import lv.viis.registration.mail.Message.Attachment;

/** Opens a mail for a clerk, from the raw message that is kept. */
@ApplicationScoped
class OpenMail {

    /** @param message null if it cannot be read */
    record Opened(Mail mail, List<MailFinding> findings, Message message, Disclosure disclosure) {}

    private final Mails mails;
    private final Letters letters;
    private final ReadMessage readMessage;

    OpenMail(Mails mails, Letters letters, ReadMessage readMessage) {
        this.mails = mails;
        this.letters = letters;
        this.readMessage = readMessage;
    }

    Opened open(UUID id) {
        var mail = mails.get(id);
        var findings = mails.findings(id);
        return new Opened(mail, findings, read(mails.raw(id)), disclosure(mail, findings));
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
            return readMessage.read(raw);
        } catch (ReadMessage.Unreadable e) {
            return null;
        }
    }

    /** Whose mail it is may not be known: then its own id stands for who wrote it. */
    private Disclosure disclosure(Mail mail, List<MailFinding> findings) {
        var subjects = findings.stream()
                .flatMap(found -> letters.find(found.letterId).stream())
                .map(Letter::signerId)
                .distinct()
                .toList();
        return new Disclosure(
                null, subjects.isEmpty() ? List.of(mail.id) : subjects, List.of("name", "contact", "correspondence"));
    }
}
