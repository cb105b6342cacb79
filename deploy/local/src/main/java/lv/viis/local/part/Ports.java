package lv.viis.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Where each part listens on 127.0.0.1. */
public record Ports(int base, int kafka, int kafkaController, int postgres) {

    private static final int SECOND_REPLICA = 100;
    private static final int MANAGEMENT = 1000;

    /** The ports that the documentation names. */
    public static Ports standard() {
        return new Ports(8080, 9092, 9093, 5433);
    }

    /** All parts in the block {@code base … base + 104}. */
    public static Ports from(int base) {
        return new Ports(base, base + 8, base + 9, base + 10);
    }

    /** A block of which every port is free; below the range that the kernel gives to outgoing connections. */
    public static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            Ports ports = from(ThreadLocalRandom.current().nextInt(100, 300) * 100);
            if (ports.firstTaken(2).isEmpty()) {
                return ports;
            }
        }
        throw new IllegalStateException("No free block of ports between 10000 and 30000");
    }

    public int startPage() {
        return base;
    }

    public int service(Service service, int replica) {
        return base + 1 + service.ordinal() + replica * SECOND_REPLICA;
    }

    /** Health and metrics, which are nobody's business but the operator's. */
    public int management(Service service, int replica) {
        return service(service, replica) + MANAGEMENT;
    }

    public int connect() {
        return base + 5;
    }

    public int oidc() {
        return base + 6;
    }

    public int trust() {
        return base + 7;
    }

    public int smtp() {
        return base + 11;
    }

    public int imap() {
        return base + 12;
    }

    /** Where the mails can be looked at. */
    public int mailPage() {
        return base + 13;
    }

    /** "port 8081, needed by institution-registry-service", of the first port that something else holds. */
    public Optional<String> firstTaken(int replicas) {
        return byPart(replicas).entrySet().stream()
                .filter(entry -> taken(entry.getValue()))
                .map(entry -> "port " + entry.getValue() + ", needed by " + entry.getKey())
                .findFirst();
    }

    private Map<String, Integer> byPart(int replicas) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the start page", startPage());
        for (int replica = 0; replica < replicas; replica++) {
            for (Service service : Service.values()) {
                ports.put(service.partName(replica), service(service, replica));
                ports.put(service.partName(replica) + "'s management", management(service, replica));
            }
        }
        ports.put("Kafka Connect", connect());
        ports.put("the OIDC provider", oidc());
        ports.put("the demo trust service", trust());
        ports.put("the mail server (SMTP)", smtp());
        ports.put("the mail server (IMAP)", imap());
        ports.put("the mail server's page", mailPage());
        ports.put("Kafka", kafka);
        ports.put("Kafka's controller", kafkaController);
        ports.put("PostgreSQL", postgres);
        return ports;
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
