package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.arriving.mail.Mail.Reason;
import lv.viis.registration.letters.letter.Letters;

/** Ends a mail in which a clerk found nothing to accept. */
@ApplicationScoped
class DismissMail {

    private final Mails mails;
    private final Letters letters;

    DismissMail(Mails mails, Letters letters) {
        this.mails = mails;
        this.letters = letters;
    }

    @Transactional
    Mail dismiss(UUID id, Reason reason, Reach reach) {
        var mail = mails.locked(id);
        mails.findings(id).stream()
                .flatMap(found -> letters.findByIdOptional(found.letterId).stream())
                .forEach(letter -> letters.requireUninvolved(reach.personId(), letter));
        mail.dismiss(reach.personId(), reason, reach.at());
        return mail;
    }
}
