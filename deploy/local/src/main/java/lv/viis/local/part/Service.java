package lv.viis.local.part;

import java.nio.file.Path;

/** The four services, in the order of their ports. */
public enum Service {
    REGISTRY("institution-registry-service", "registry", 128),
    // More memory: it holds the signature library.
    REGISTRATION("registration-service", "registration", 192),
    ACCESS_GRANT("access-grant-service", "access", 128),
    SUPPORT("support-ticket-service", "support", 128);

    private final String id;
    private final String database;
    private final int heapMegabytes;

    Service(String id, String database, int heapMegabytes) {
        this.id = id;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
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

    /** Whether it keeps a copy of which ids are one person's, which is decided with the access grants. */
    public boolean isToldOfAliases() {
        return this != ACCESS_GRANT;
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
