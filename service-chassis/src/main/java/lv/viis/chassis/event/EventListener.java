package lv.viis.chassis.event;

/** A resource for events: parses its own small record of a foreign event and calls a use case. */
public interface EventListener {

    /** The incoming channel's name, by which parked records find back to their listener. */
    String channel();

    /** Whether the topic carries whole states, so that an older one than known is to be ignored. */
    boolean isState();

    /** Handles one event, in the transaction that also notes it as received. */
    void on(Event event);
}
