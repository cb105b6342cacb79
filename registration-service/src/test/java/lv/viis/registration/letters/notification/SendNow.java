package lv.viis.registration.letters.notification;

import io.quarkus.arc.Arc;

/** Has what waits sent at once instead of at the job's next turn, for tests that send much. */
public final class SendNow {

    private SendNow() {}

    public static void send() {
        Arc.container().instance(SendNotifications.class).get().send();
    }
}
