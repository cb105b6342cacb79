package lv.viis.local;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import lv.viis.local.part.Memory;
import lv.viis.local.part.Part;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.postgres.PostgresPart;

/** The whole suite on 127.0.0.1, from real parts; every part can be stopped, killed and started on its own. */
public final class LocalSuite implements AutoCloseable {

    private final Plan plan;
    private final Directories directories;
    private final DemoPeople people = DemoPeople.load();
    private final Parts parts;
    private final Starter starter;
    private final Stopper stopper;
    private boolean closed;

    LocalSuite(Plan plan, Directories directories) throws IOException {
        this.plan = plan;
        this.directories = directories;
        parts = new Parts(plan, people, directories);
        starter = new Starter(parts, people, plan);
        stopper = new Stopper(parts, directories.isTemporary());
    }

    public static SuiteBuilder builder() {
        return new SuiteBuilder();
    }

    /** Starts everything and returns when all of it is ready; what fails stops all and is thrown. */
    public LocalSuite start() {
        try {
            starter.startAll();
            return this;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Tells of the first part that ends although nobody asked it to. */
    public void onDeath(Consumer<Part> action) {
        parts.all().forEach(part -> part.onDeath(() -> action.accept(part)));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        starter.abort();
        stopper.stopAll();
        // What was just about to start when the first round passed it.
        starter.awaitIdle();
        stopper.stopAll();
        directories.leave();
    }

    /** By name: {@code postgres}, {@code kafka}, {@code connect}, {@code oidc}, {@code trust}, or a service's id. */
    public Part part(String name) {
        return parts.all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No part " + name));
    }

    public Part service(Service service, int replica) {
        return part(service.partName(replica));
    }

    /** Every part that this suite has, in the order of the picture. */
    public List<Part> all() {
        return parts.all();
    }

    public PostgresPart postgres() {
        return parts.backbone().postgres();
    }

    public Part connect() {
        return parts.backbone().connect();
    }

    public URI url(Service service) {
        return url(service, 0);
    }

    public URI url(Service service, int replica) {
        return URI.create("http://127.0.0.1:" + plan.ports().service(service, replica));
    }

    /** Where the first replica tells operators of its health and figures. */
    public URI management(Service service) {
        return URI.create("http://127.0.0.1:" + plan.ports().management(service, 0));
    }

    public URI startPage() {
        return URI.create("http://127.0.0.1:" + plan.ports().startPage());
    }

    public URI oidc() {
        return URI.create("http://127.0.0.1:" + plan.ports().oidc());
    }

    public URI trust() {
        return URI.create("http://127.0.0.1:" + plan.ports().trust());
    }

    /** Where mails are handed in. */
    public int smtpPort() {
        return plan.ports().smtp();
    }

    /** Where mails can be looked at. */
    public URI mailPage() {
        return URI.create("http://127.0.0.1:" + plan.ports().mailPage());
    }

    /** The settings of a Kafka client that logs in as this user (see {@link lv.viis.local.kafka.KafkaUsers}). */
    public Map<String, Object> kafkaClient(String user) {
        return parts.backbone().kafkaUsers().client(user);
    }

    public int replicas() {
        return plan.replicas();
    }

    public DemoPeople people() {
        return people;
    }

    /** Milliseconds that each part took at the last start of the whole. */
    public Map<String, Long> readyMillis() {
        return starter.readyMillis();
    }

    /** Resident bytes of each part that is a process. */
    public Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (Part part : parts.all()) {
            part.pid().ifPresent(pid -> memory.put(part.name(), Memory.resident(pid)));
        }
        return memory;
    }
}
