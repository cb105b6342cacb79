package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks name servers on threads of its own: the system's resolver knows no time limit, and whoever waits for the answer
 * sets one. A name that is being asked for is not asked for again, so that one stalled server holds one thread.
 */
@ApplicationScoped
class ResolveHost {

    private static final int THREADS = 32;
    private static final int WAITING = 1000;

    private final ThreadPoolExecutor threads;
    private final Map<String, CompletableFuture<InetAddress[]>> asked = new ConcurrentHashMap<>();

    ResolveHost() {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), ResolveHost::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Fails with {@link AddressNotAllowed} if the host is not known. */
    CompletableFuture<InetAddress[]> resolve(String host) {
        var answer = new CompletableFuture<InetAddress[]>();
        var earlier = asked.putIfAbsent(host, answer);
        // A copy: who gives up waiting does so alone.
        if (earlier != null) {
            return earlier.copy();
        }
        answer.whenComplete((all, fault) -> asked.remove(host, answer));
        try {
            threads.execute(() -> ask(host, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(e);
        }
        return answer.copy();
    }

    private void ask(String host, CompletableFuture<InetAddress[]> answer) {
        try {
            answer.complete(lookUp(host));
        } catch (UnknownHostException e) {
            answer.completeExceptionally(AddressNotAllowed.ofUnknownHost());
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    /** Takes as long as the name's servers please. */
    InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "webhook-names");
        thread.setDaemon(true);
        return thread;
    }
}
