package lv.viis.registration.letters.notification;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.viis.registration.ground.fact.HeadshipChanged;
import lv.viis.registration.known.knownorganisation.KnownOrganisation;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.letters.person.Contacts;
import org.jboss.logging.Logger;

/**
 * Tells who heads an organisation, and the ministry, that the register has something new of its heads: whoever made
 * himself head is seen at once. The mail names the organisation and days, never a person.
 */
@ApplicationScoped
class TellOfHeadship {

    private static final Logger LOG = Logger.getLogger(TellOfHeadship.class);

    private final QueueNotification queueNotification;
    private final KnownOrganisations organisations;
    private final Contacts contacts;
    private final NotificationConfig config;

    TellOfHeadship(
            QueueNotification queueNotification,
            KnownOrganisations organisations,
            Contacts contacts,
            NotificationConfig config) {
        this.queueNotification = queueNotification;
        this.organisations = organisations;
        this.contacts = contacts;
        this.config = config;
    }

    void atStart(@Observes StartupEvent started) {
        if (config.ministryAddress().isEmpty()) {
            LOG.warn(
                    "The ministry is told of no new heads: viis.registration.notification.ministry-address is not set");
        }
    }

    void on(@Observes HeadshipChanged changed) {
        // An address that is not known is nobody's fault here, and no clerk can do anything about it.
        changed.presentHeads()
                .forEach(head -> contacts.emailOf(head, changed.organisationId())
                        .ifPresent(address -> queue(changed, head.toString(), head, address)));
        config.ministryAddress().ifPresent(address -> queue(changed, "ministry", null, address));
    }

    private void queue(HeadshipChanged changed, String recipient, UUID personId, String address) {
        var onceKey = String.join(
                ":",
                "headship",
                changed.headshipId().toString(),
                changed.change().name(),
                String.valueOf(changed.personId()),
                changed.from().toString(),
                String.valueOf(changed.lastDay()),
                recipient);
        queueNotification.queue(
                new Notice(
                        occasion(changed), onceKey, null, changed.organisationId(), personId, address, facts(changed)),
                changed.at());
    }

    private static Occasion occasion(HeadshipChanged changed) {
        return switch (changed.change()) {
            case RECORDED -> Occasion.HEADSHIP_RECORDED;
            case CHANGED -> Occasion.HEADSHIP_CHANGED;
            case ENDED -> Occasion.HEADSHIP_ENDED;
            case CANCELLED -> Occasion.HEADSHIP_CANCELLED;
        };
    }

    private Map<String, String> facts(HeadshipChanged changed) {
        var facts = new HashMap<>(Map.of(
                "organisation",
                organisations
                        .find(changed.organisationId())
                        .map(KnownOrganisation::name)
                        // What tells of a headship may come before what tells of its organisation.
                        .orElse(changed.organisationId().toString()),
                "headship",
                changed.headshipId().toString(),
                "from",
                changed.from().toString()));
        if (changed.lastDay() != null) {
            facts.put("lastDay", changed.lastDay().toString());
        }
        return facts;
    }
}
