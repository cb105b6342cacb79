package lv.viis.local.part;

import java.nio.file.Path;

/** The four services, in the order of their ports. */
public enum Service {
    REGISTRY("institution-registry-service", "registry", 128, true),
    // More memory: it holds the signature library.
    REGISTRATION("registration-service", "registration", 192, false),
    ACCESS_GRANT("access-grant-service", "access", 128, true),
    SUPPORT("support-ticket-service", "support", 128, true);

    private final String id;
    private final String database;
    private final int heapMegabytes;
    private final boolean walled;

    Service(String id, String database, int heapMegabytes, boolean walled) {
        this.id = id;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
        this.walled = walled;
    }

    /** The module, the token audience and the first part's name. */
    public String id() {
        return id;
    }

    public String database() {
        return database;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    /** Whether it logs in without rights and takes a role in each transaction (row-level security). */
    public boolean isWalled() {
        return walled;
    }

    public String partName(int replica) {
        return replica == 0 ? id : id + "-" + (replica + 1);
    }

    public Path jar(Path repository) {
        return repository.resolve(id).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public Path migrations(Path repository) {
        return repository.resolve(id).resolve("src/main/resources/db/migration").resolve(database);
    }
}
