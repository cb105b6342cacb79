package lv.viis.registration.signing.foreignfile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import lv.viis.chassis.language.Wording;
import org.jboss.logging.Logger;

/**
 * The reading of one file in a thread of its own: it is told to end when it takes too much, and gives its slot back when it
 * has ended.
 */
final class Reading<T> {
    private static final Logger LOG = Logger.getLogger(Reading.class);

    /** Between two looks at a thread. */
    private static final Duration LOOK = Duration.ofMillis(10);

    /** In which a thread that was told to end should, so that its own reason is the answer. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** Of a thread that reads, so that nesting ends the same everywhere; bytes. */
    private static final long STACK = 1024 * 1024;

    private static final Wording TOO_MUCH =
            new Wording("The file needs too much memory to be read.", "Datnes nolasīšanai vajag pārāk daudz atmiņas.");
    private static final Wording TOO_DEEP =
            new Wording("The file is nested too deeply.", "Datne ir pārāk dziļi ligzdota.");

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CompletableFuture<Meter> meter = new CompletableFuture<>();
    private final AtomicInteger stuck;
    private final Thread thread;
    private boolean ended;
    private boolean late;

    Reading(Supplier<T> reading, Semaphore slots, AtomicInteger stuck) {
        this.stuck = stuck;
        // The libraries look up their parts by the caller's class loader.
        var loader = Thread.currentThread().getContextClassLoader();
        thread = new Thread(null, () -> run(reading, slots), "foreign-file", STACK);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
    }

    void start() {
        thread.start();
    }

    private void run(Supplier<T> reading, Semaphore slots) {
        try {
            meter.complete(Meter.begin());
            complete(reading.get());
        } catch (StackOverflowError e) {
            result.completeExceptionally(new FileTooCostly(TOO_DEEP));
        } catch (OutOfMemoryError e) {
            result.completeExceptionally(new FileTooCostly(TOO_MUCH));
        } catch (Throwable e) {
            // A library may wrap the exception by which it was stopped; the meter knows why that was.
            var over = Meter.current().over();
            result.completeExceptionally(over == null ? e : over);
        } finally {
            Meter.end();
            ended();
            slots.release();
        }
    }

    /** Unless it was told to end, and some library went on without what it was told. */
    private void complete(T read) {
        var over = Meter.current().over();
        if (over == null) {
            result.complete(read);
        } else {
            result.completeExceptionally(over);
        }
    }

    T await(ForeignFileConfig config) {
        var tooLong = tooLong(config.deadline());
        var from = System.nanoTime();
        try {
            while (true) {
                try {
                    return result.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    var spent = meter.isDone() ? meter.join().cpu() : 0;
                    if (spent > config.deadline().toNanos()) {
                        return stopped(tooLong, new FileTooCostly(tooLong));
                    }
                    if (!thread.isAlive() && !result.isDone()) {
                        // There was not even memory to say so.
                        throw new FileTooCostly(TOO_MUCH);
                    }
                    if (System.nanoTime() - from > config.longest().toNanos()) {
                        return stopped(tooLong, new TooManyFiles());
                    }
                }
            }
        } catch (InterruptedException e) {
            stop(tooLong);
            Thread.currentThread().interrupt();
            throw new TooManyFiles();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private T stopped(Wording why, RuntimeException otherwise) throws InterruptedException {
        stop(why);
        try {
            result.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            late();
        } catch (ExecutionException e) {
            // Why it ended is known: it was told to.
        }
        throw otherwise;
    }

    private static Wording tooLong(Duration deadline) {
        var seconds =
                BigDecimal.valueOf(deadline.toMillis(), 3).stripTrailingZeros().toPlainString();
        return new Wording(
                "The file takes too long to be read: more than " + seconds + " seconds.",
                "Datnes nolasīšana prasa pārāk daudz laika: vairāk nekā " + seconds + " sekundes.");
    }

    private void stop(Wording why) {
        if (meter.isDone()) {
            meter.join().stop(why);
        }
        thread.interrupt();
    }

    private synchronized void late() {
        if (!ended) {
            late = true;
            LOG.errorf(
                    "A file is still being read after its deadline; %d slots are lost to such files",
                    stuck.incrementAndGet());
        }
    }

    private synchronized void ended() {
        ended = true;
        if (late) {
            stuck.decrementAndGet();
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
