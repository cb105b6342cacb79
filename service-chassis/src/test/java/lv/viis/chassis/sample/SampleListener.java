package lv.viis.chassis.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.event.EventInbox;
import lv.viis.chassis.event.EventListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Remembers what took effect; refuses what says so, and fails for a while where asked. */
@ApplicationScoped
public class SampleListener implements EventListener {

    public record Noted(String text) {}

    public static final List<String> NOTED = new CopyOnWriteArrayList<>();
    public static final AtomicInteger FAULTS = new AtomicInteger();
    public static volatile boolean poisonous = true;

    private final EventInbox inbox;

    SampleListener(EventInbox inbox) {
        this.inbox = inbox;
    }

    public void receive(ConsumerRecord<String, String> message) {
        inbox.receive(this, message);
    }

    @Override
    public String channel() {
        return "samples";
    }

    @Override
    public boolean isState() {
        return false;
    }

    @Override
    public void on(Event event) {
        if (FAULTS.getAndDecrement() > 0) {
            throw new IllegalStateException(new SQLException("the database is away", "08006"));
        }
        var text = event.as(Noted.class).text();
        if (poisonous && text.startsWith("poison")) {
            throw new IllegalStateException("poison");
        }
        NOTED.add(text);
    }

    /** The same for states. */
    @ApplicationScoped
    public static class States implements EventListener {
        private final EventInbox inbox;

        States(EventInbox inbox) {
            this.inbox = inbox;
        }

        public void receive(ConsumerRecord<String, String> message) {
            inbox.receive(this, message);
        }

        @Override
        public String channel() {
            return "states";
        }

        @Override
        public boolean isState() {
            return true;
        }

        @Override
        public void on(Event event) {
            NOTED.add(event.as(Noted.class).text());
        }
    }
}
