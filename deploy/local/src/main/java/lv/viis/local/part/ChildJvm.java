package lv.viis.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A part that is a {@link Program}: from its start until it is ready, and to its end, wanted or not. */
public final class ChildJvm implements Part {

    /** Answers whether the part is ready; an exception counts as no. */
    public interface Probe {
        boolean ready() throws Exception;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Program program;
    private final Probe probe;
    private volatile Process process;
    private volatile boolean wanted;
    private volatile Runnable death = () -> {};

    public ChildJvm(Program program, Probe probe) {
        this.program = program;
        this.probe = probe;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public int port() {
        return program.port();
    }

    @Override
    public synchronized void start() {
        wanted = true;
        Process started = program.launch(program.arguments());
        process = started;
        started.onExit().thenAccept(ended -> {
            close(ended);
            if (wanted && process == ended) {
                death.run();
            }
        });
        awaitReady(started);
    }

    /** Runs the program once with other arguments and waits for its end: a command of the same jar. */
    public int run(List<String> arguments) {
        Process started = program.launch(arguments);
        try {
            return started.waitFor();
        } catch (InterruptedException interrupted) {
            started.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PartFailed(name(), "was interrupted", log());
        } finally {
            close(started);
        }
    }

    private void awaitReady(Process started) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!healthy()) {
            if (!wanted) {
                throw new PartFailed(name(), "was stopped while it started", log());
            }
            if (!started.isAlive()) {
                wanted = false;
                throw new PartFailed(
                        name(), "ended with exit code " + started.exitValue() + " while it started", log());
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed(name(), "was not ready after " + PATIENCE.toSeconds() + " s", log());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void stop() {
        end(false);
    }

    @Override
    public void kill() {
        end(true);
    }

    // Not synchronized: a part must be stoppable while it starts.
    private void end(boolean atOnce) {
        wanted = false;
        Process ending = process;
        if (ending == null || !ending.isAlive()) {
            return;
        }
        if (atOnce) {
            ending.destroyForcibly();
        } else {
            ending.destroy();
        }
        try {
            if (!ending.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Process ended) {
        try {
            ended.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // Nothing is written to it.
        }
    }

    @Override
    public boolean running() {
        return process != null && process.isAlive();
    }

    @Override
    public boolean healthy() {
        try {
            return running() && probe.ready();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception notYet) {
            return false;
        }
    }

    @Override
    public OptionalLong pid() {
        return running() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return program.log();
    }

    @Override
    public void onDeath(Runnable action) {
        death = action;
    }
}
