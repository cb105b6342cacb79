package lv.viis.local.part;

import java.nio.file.Path;
import java.util.OptionalLong;

/** One running piece of the suite that can be started, stopped and killed on its own. */
public interface Part {

    String name();

    /** The port on 127.0.0.1 that it listens on. */
    int port();

    /** Starts the part and returns when it is ready. */
    void start();

    /** Ends it as an operator would: it may finish what it is doing. */
    void stop();

    /** Ends it at once, as a power cut would (SIGKILL); what lives in this JVM is only closed. */
    void kill();

    boolean running();

    /** Whether it answers right now. */
    boolean healthy();

    /** The process, absent for what lives in the JVM of the suite. */
    OptionalLong pid();

    Path log();

    /** What to do when the part ends although nobody asked it to. */
    void onDeath(Runnable action);
}
