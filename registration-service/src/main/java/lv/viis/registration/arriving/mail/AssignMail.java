package lv.viis.registration.arriving.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.letters.letter.AcceptSignature;
import lv.viis.registration.letters.letter.Letters;

/** Takes the signed file of a mail in for the letter that a clerk named, as if it had been uploaded for it (D5). */
@ApplicationScoped
class AssignMail {

    private final Mails mails;
    private final OpenMail openMail;
    private final FindLetters findLetters;
    private final MatchFiles matchFiles;
    private final AcceptSignature acceptSignature;
    private final Letters letters;

    AssignMail(
            Mails mails,
            OpenMail openMail,
            FindLetters findLetters,
            MatchFiles matchFiles,
            AcceptSignature acceptSignature,
            Letters letters) {
        this.mails = mails;
        this.openMail = openMail;
        this.findLetters = findLetters;
        this.matchFiles = matchFiles;
        this.acceptSignature = acceptSignature;
        this.letters = letters;
    }

    Mail assign(UUID id, UUID letterId, Reach reach) {
        var opened = QuarkusTransaction.requiringNew().call(() -> {
            mails.get(id).requireToClerk();
            letters.findByIdOptional(letterId).ifPresent(letter -> letters.requireUninvolved(reach.personId(), letter));
            return openMail.open(id);
        });
        var letter = findLetters
                .byId(letterId)
                .orElseThrow(() -> new InvalidInput("letterId", "body", "is no letter", "nav vēstule"));
        var receivedAt = QuarkusTransaction.requiringNew().call(() -> mails.get(id).receivedAt);
        var found = accept(opened.message(), letter, receivedAt, reach.at());
        return QuarkusTransaction.requiringNew().call(() -> {
            var mail = mails.locked(id);
            mail.assign(reach.personId(), reach.at());
            // The clerk may name a letter for which the file was refused before, as its time had not come.
            if (mails.findings(id).stream()
                    .noneMatch(known -> known.attachment == found.attachment() && known.letterId.equals(letterId))) {
                mails.add(new MailFinding(id, found, reach.at()));
            }
            return mail;
        });
    }

    /** The first signed file that is accepted; if none is, why the last one was not. */
    private TriedFile accept(Message message, TriedFile.KnownLetter letter, Instant receivedAt, Instant now) {
        Refusal refused = new NothingSignedInMail();
        for (var file : message == null ? java.util.List.<Message.Attachment>of() : message.attachments()) {
            if (matchFiles.isSigned(file)) {
                try {
                    acceptSignature.accept(letter.id(), file.content(), receivedAt, now);
                    return new TriedFile(file.number(), letter, MailFinding.ACCEPTED);
                } catch (Refusal e) {
                    refused = e;
                }
            }
        }
        throw refused;
    }
}
