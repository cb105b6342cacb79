package lv.viis.registration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.mail.Mail.Reason;

/** Ends a mail in which a clerk found nothing to accept. */
@ApplicationScoped
class DismissMail {

    private final Mails mails;

    DismissMail(Mails mails) {
        this.mails = mails;
    }

    @Transactional
    Mail dismiss(UUID clerk, UUID id, Reason reason, Instant now) {
        var mail = mails.locked(id);
        mail.dismiss(clerk, reason, now);
        return mail;
    }
}
