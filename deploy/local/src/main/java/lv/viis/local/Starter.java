package lv.viis.local;

import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lv.viis.local.kafka.Topics;
import lv.viis.local.part.Part;
import lv.viis.local.part.PartFailed;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPeople;

/** Starts the parts as much at once as their needs allow. */
final class Starter {

    static final Executor THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "starter");
        thread.setDaemon(true);
        return thread;
    });

    private interface Work {
        void run() throws Exception;
    }

    private final Parts parts;
    private final DemoPeople people;
    private final Plan plan;
    private final Map<String, Long> millis = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<CompletableFuture<Void>> steps = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    Starter(Parts parts, DemoPeople people, Plan plan) {
        this.parts = parts;
        this.people = people;
        this.plan = plan;
    }

    void startAll() {
        plan.ports().firstTaken(plan.replicas()).ifPresent(taken -> {
            throw new PartFailed("VIIS", "cannot start: " + taken + ", is already in use on 127.0.0.1", null);
        });
        start(parts.surroundings().oidc());
        start(parts.startPage());
        var trust = start(parts.surroundings().trust());
        start(parts.surroundings().mail());
        var postgres = start(parts.backbone().postgres());
        Map<Service, CompletableFuture<Void>> databases = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            databases.put(service, after("database " + service.database(), () -> database(service), postgres));
        }
        var allDatabases = CompletableFuture.allOf(databases.values().toArray(CompletableFuture[]::new));
        var topics = after("topics", this::topics, start(parts.backbone().kafka()));
        start(parts.backbone().connect(), allDatabases, topics);
        // A job beside the service, as in production: neither waits for the other.
        parts.services()
                .first(Service.ACCESS_GRANT)
                .ifPresent(accessGrant -> after(
                        "bootstrap order",
                        () -> parts.bootstrapOrder().giveTo(accessGrant, people),
                        databases.get(Service.ACCESS_GRANT)));
        databases.forEach(
                (service, database) -> parts.services().of(service).forEach(part -> start(part, database, trust)));
        CompletableFuture<Void> all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PartFailed part
                    ? part
                    : new IllegalStateException("The suite did not start: " + failed.getCause(), failed.getCause());
        }
    }

    /** Nothing more is started. */
    void abort() {
        failure.completeExceptionally(new PartFailed("VIIS", "was stopped while it started", null));
    }

    /** Returns when nothing is being started any more. */
    void awaitIdle() {
        CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new))
                .handle((done, failed) -> null)
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }

    Map<String, Long> readyMillis() {
        synchronized (millis) {
            return new LinkedHashMap<>(millis);
        }
    }

    private CompletableFuture<Void> start(Part part, CompletableFuture<?>... needs) {
        return after(part.name(), part::start, needs);
    }

    private CompletableFuture<Void> after(String name, Work work, CompletableFuture<?>... needs) {
        CompletableFuture<Void> step = CompletableFuture.allOf(needs).thenRunAsync(() -> timed(name, work), THREADS);
        step.whenComplete((done, failed) -> {
            if (failed != null) {
                failure.completeExceptionally(failed instanceof CompletionException ? failed.getCause() : failed);
            }
        });
        steps.add(step);
        return step;
    }

    private void timed(String name, Work work) {
        if (failure.isDone()) {
            return;
        }
        plan.progress().starting(name);
        long start = System.nanoTime();
        try {
            work.run();
        } catch (PartFailed failed) {
            throw failed;
        } catch (Exception | Error failed) {
            throw new PartFailed(name, "failed", null, failed);
        }
        long took = (System.nanoTime() - start) / 1_000_000;
        millis.put(name, took);
        plan.progress().ready(name, took);
    }

    private void database(Service service) throws SQLException {
        parts.backbone().databases().create(service);
        parts.backbone().databases().migrate(service);
    }

    private void topics() throws Exception {
        Topics.create(parts.backbone().kafkaUsers());
    }
}
