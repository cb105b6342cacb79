package lv.viis.chassis.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.command.Command;
import org.jboss.logging.Logger;

/**
 * The operator's command over parked records: {@code parked list}, {@code parked replay <operator>}, or {@code parked
 * discard <id> <operator>}.
 *
 * <p>Replay goes in the order in which the records came and stops a key at its first failure.
 */
@ApplicationScoped
class SettleParkedRecords implements Command {

    private static final Logger LOG = Logger.getLogger(SettleParkedRecords.class);

    private final ParkedRecords parked;
    private final EventInbox inbox;
    private final List<EventListener> listeners;

    SettleParkedRecords(ParkedRecords parked, EventInbox inbox, @All List<EventListener> listeners) {
        this.parked = parked;
        this.inbox = inbox;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public int run(List<String> arguments) {
        var action = arguments.isEmpty() ? "" : arguments.get(0);
        if (action.equals("list") && arguments.size() == 1) {
            parked.waiting().forEach(w -> System.out.printf("%s %s %s %s%n", w.id(), w.channel(), w.key(), w.reason()));
            return 0;
        }
        if (action.equals("replay") && arguments.size() == 2) {
            return replay(arguments.get(1)) ? 0 : 1;
        }
        if (action.equals("discard") && arguments.size() == 3) {
            return discard(arguments.get(1), arguments.get(2));
        }
        System.err.println("usage: parked list | parked replay <operator> | parked discard <id> <operator>");
        return 2;
    }

    private int discard(String id, String operator) {
        try {
            if (parked.settle(UUID.fromString(id), "DISCARDED", operator)) {
                return 0;
            }
        } catch (IllegalArgumentException e) {
            // Not an id: told below like an id that nothing has.
        }
        System.err.println("no record " + id + " is waiting");
        return 1;
    }

    /** Whether all that waited has taken effect. */
    boolean replay(String operator) {
        var stopped = new HashSet<String>();
        for (var waiting : parked.waiting()) {
            var key = waiting.channel() + " " + waiting.key();
            if (stopped.contains(key)) {
                continue;
            }
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    parked.lock(waiting.channel(), waiting.key());
                    // Not if another operator has settled it meanwhile.
                    if (parked.settle(waiting.id(), "REPLAYED", operator)) {
                        inbox.apply(
                                listener(waiting.channel()),
                                EventInbox.event(waiting.topic(), waiting.key(), waiting.headers(), waiting.value()));
                    }
                });
            } catch (RuntimeException e) {
                LOG.errorf(e, "The parked record %s still cannot be processed", waiting.id());
                stopped.add(key);
            }
        }
        return stopped.isEmpty();
    }

    private EventListener listener(String channel) {
        return listeners.stream()
                .filter(listener -> listener.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody listens on " + channel));
    }
}
