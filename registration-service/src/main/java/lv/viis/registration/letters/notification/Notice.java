package lv.viis.registration.letters.notification;

import java.util.Map;
import java.util.UUID;

/**
 * What somebody is to be told, once.
 *
 * @param onceKey names this telling for ever: the same key again is the same notice and sends nothing
 * @param applicationId which application it is about, null if none
 * @param organisationId whose matter it is; null if it is that of its application, or not known
 * @param personId who is told, null if not known
 * @param address the recipient's e-mail address; null or unusable is shown to clerks as undeliverable
 * @param facts what the text needs, by the names that {@link Occasion} gives: organisation names, dates and codes only,
 *     never a person's name, code, contact or words
 */
public record Notice(
        Occasion occasion,
        String onceKey,
        UUID applicationId,
        UUID organisationId,
        UUID personId,
        String address,
        Map<String, String> facts) {

    /** One about an application, or nobody's in particular. */
    public Notice(
            Occasion occasion,
            String onceKey,
            UUID applicationId,
            UUID personId,
            String address,
            Map<String, String> facts) {
        this(occasion, onceKey, applicationId, null, personId, address, facts);
    }

    public Notice {
        facts = Map.copyOf(facts);
        if (!facts.keySet().containsAll(occasion.facts())) {
            throw new IllegalArgumentException(occasion + " needs the facts " + occasion.facts());
        }
    }

    @Override
    public String toString() {
        return "Notice[" + occasion + " of " + applicationId + "]";
    }
}
