package lv.viis.registration.signing.foreignfile;

import java.time.Duration;

/** What files of strangers may take, as a plain object. */
public record Bounds(int slots, Duration patience, Duration deadline, Duration longest) implements ForeignFileConfig {

    /** The same, but that a busy machine is no reason to refuse. */
    public static ForeignFiles patient() {
        return new ForeignFiles(new Bounds(2, Duration.ofMinutes(10), Duration.ofSeconds(5), Duration.ofMinutes(10)));
    }

    /** As the service has it, without a configuration. */
    public static ForeignFiles usual() {
        return new ForeignFiles(new Bounds(2, Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMinutes(2)));
    }

    /** With so much time of the processor for each file. */
    public static ForeignFiles within(Duration deadline) {
        return new ForeignFiles(new Bounds(2, Duration.ofMinutes(5), deadline, Duration.ofMinutes(5)));
    }
}
