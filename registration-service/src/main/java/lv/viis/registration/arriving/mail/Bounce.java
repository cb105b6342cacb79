package lv.viis.registration.arriving.mail;

import java.util.Set;
import java.util.UUID;

/**
 * Mails of ours that reached nobody, as a report says.
 *
 * @param notifications by the ids that the report has of them
 * @param addresses of whom they did not reach, for a report that has no id
 */
record Bounce(Set<UUID> notifications, Set<String> addresses) {

    static final Bounce NONE = new Bounce(Set.of(), Set.of());

    @Override
    public String toString() {
        return "Bounce" + notifications;
    }
}
