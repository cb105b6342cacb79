package lv.viis.registration.signing.foreignfile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import lv.viis.chassis.language.Wording;

/**
 * What reading one file has cost, told by the thread that reads it: asked wherever its bytes flow, it ends the reading
 * when that is over. A thread without one reads what this service made itself.
 */
public final class Meter {
    private static final ThreadLocal<Meter> OF_THREAD = new ThreadLocal<>();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MEGABYTE = 1024 * 1024;

    private final Thread thread = Thread.currentThread();
    private volatile FileTooCostly over;
    private long allowed;
    private long memory = Long.MAX_VALUE;
    private long unpacked;
    private long keeping = Long.MAX_VALUE;

    private Meter() {}

    /** Of the calling thread; null if it reads no stranger's file. */
    public static Meter current() {
        return OF_THREAD.get();
    }

    /**
     * For whoever parses what a stranger sent: it is done only where {@link ForeignFiles} reads, with its deadline.
     *
     * @throws IllegalStateException anywhere else
     */
    public static Meter required() {
        var meter = current();
        if (meter == null) {
            throw new IllegalStateException("A stranger's file is read without a meter");
        }
        return meter;
    }

    static Meter begin() {
        var meter = new Meter();
        OF_THREAD.set(meter);
        return meter;
    }

    static void end() {
        OF_THREAD.remove();
    }

    /** From another thread: the reading shall not go on. */
    void stop(Wording why) {
        over = new FileTooCostly(why);
    }

    /** Why the reading is over, whatever a library made of it when it was told; null if it is not. */
    FileTooCostly over() {
        return over;
    }

    /**
     * The reading ends with this, also where a library takes whatever is thrown for a fault that it can read around.
     *
     * @param why what is too much, for the sender of the file
     * @return the first such reason, to be thrown
     */
    public FileTooCostly refuse(Wording why) {
        if (over == null) {
            over = new FileTooCostly(why);
        }
        return over;
    }

    /** CPU time of the thread, nanoseconds; less than 0 once it has ended. */
    long cpu() {
        return THREADS.getThreadCpuTime(thread.getId());
    }

    /**
     * From now on.
     *
     * @param allocated bytes that the thread may take, which is more than it holds at once
     * @param unpacked bytes of packed content that it may keep
     */
    public void limit(long allocated, long unpacked) {
        allowed = allocated;
        memory = allocated();
        memory = allocated > Long.MAX_VALUE - memory ? Long.MAX_VALUE : memory + allocated;
        this.unpacked = unpacked;
        keeping = unpacked;
    }

    /** Nothing but the deadline. */
    public void unlimit() {
        limit(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** @throws FileTooCostly if the reading shall not go on */
    public void check() {
        if (over != null) {
            throw over;
        }
        if (memory != Long.MAX_VALUE && allocated() > memory) {
            throw refuse(new Wording(
                    "Reading the file needs more than %d MiB of memory.".formatted(allowed / MEGABYTE),
                    "Datnes nolasīšanai vajag vairāk nekā %d MiB atmiņas.".formatted(allowed / MEGABYTE)));
        }
    }

    /** @throws FileTooCostly if that many more bytes of packed content are too many to be kept */
    public void keep(int bytes) {
        keeping -= bytes;
        if (keeping < 0) {
            throw refuse(new Wording(
                    "The content of the file has more than %d MiB when unpacked.".formatted(unpacked / MEGABYTE),
                    "Datnes saturs izpakots pārsniedz %d MiB.".formatted(unpacked / MEGABYTE)));
        }
        check();
    }

    private long allocated() {
        return THREADS.getThreadAllocatedBytes(thread.getId());
    }
}
