package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.letters.notification.Notice;
import lv.viis.registration.letters.notification.Occasion;
import lv.viis.registration.letters.notification.QueueNotification;
import lv.viis.registration.letters.person.Contacts;

/** Tells a member of a campaign by mail what is due or over, each once, at the contact signed for that employer. */
@ApplicationScoped
class TellMember {

    private final QueueNotification queueNotification;
    private final KnownOrganisations organisations;
    private final Contacts contacts;

    TellMember(QueueNotification queueNotification, KnownOrganisations organisations, Contacts contacts) {
        this.queueNotification = queueNotification;
        this.organisations = organisations;
        this.contacts = contacts;
    }

    /** @param what of the campaign is told, by which it is told once */
    void tell(CampaignMember member, Occasion occasion, String what, Instant now) {
        queueNotification.queue(
                new Notice(
                        occasion,
                        "commitment:" + member.id + ":" + what,
                        null,
                        member.employerId,
                        member.personId,
                        contacts.emailOf(member.personId, member.employerId).orElse(null),
                        Map.of(
                                "organisation",
                                organisations.nameOf(member.employerId),
                                "deadline",
                                member.deadline.toString())),
                now);
    }
}
