package lv.viis.registration.foreignfile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What reading one file has cost, told by the thread that reads it: asked wherever its bytes flow, it ends the reading
 * when that is over. A thread without one reads what this service made itself.
 */
public final class Meter {
    private static final ThreadLocal<Meter> OF_THREAD = new ThreadLocal<>();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Thread thread = Thread.currentThread();
    private volatile String over;
    private long memory = Long.MAX_VALUE;
    private long keeping = Long.MAX_VALUE;

    private Meter() {}

    /** Of the calling thread; null if it reads no stranger's file. */
    public static Meter current() {
        return OF_THREAD.get();
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
    void stop(String why) {
        over = why;
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
        memory = allocated();
        memory = allocated > Long.MAX_VALUE - memory ? Long.MAX_VALUE : memory + allocated;
        keeping = unpacked;
    }

    /** @throws FileTooCostly if the reading shall not go on */
    public void check() {
        if (over != null) {
            throw new FileTooCostly(over);
        }
        if (memory != Long.MAX_VALUE && allocated() > memory) {
            throw new FileTooCostly("The file needs too much memory to be read.");
        }
    }

    /** @throws FileTooCostly if that many more bytes of packed content are too many to be kept */
    public void keep(int bytes) {
        keeping -= bytes;
        if (keeping < 0) {
            throw new FileTooCostly("The content of the file is too large when unpacked.");
        }
        check();
    }

    private long allocated() {
        return THREADS.getThreadAllocatedBytes(thread.getId());
    }
}
