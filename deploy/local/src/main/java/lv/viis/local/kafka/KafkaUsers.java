package lv.viis.local.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.Service;

/**
 * Who may log in at the broker (SASL, each with a password of its own): every connector and every service, the Connect
 * worker, whoever looks on, and the operator, who alone may do everything.
 */
public final class KafkaUsers {

    /** May do everything: makes topics and rights, as an operator of Kafka does. */
    public static final String OPERATOR = "operator";

    /** Reads every topic and changes nothing: the story, the tests and the benchmarks. */
    public static final String OBSERVER = "observer";

    /** The Connect worker itself; what it carries is written by its connectors. */
    public static final String CONNECT = "connect";

    static final String BROKER = "broker";

    private final Ports ports;
    private final Secrets secrets;

    public KafkaUsers(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    private static List<String> all() {
        List<String> users = new ArrayList<>(List.of(BROKER, OPERATOR, OBSERVER, CONNECT));
        Connector.ALL.forEach(connector -> users.add(connector.name()));
        Stream.of(Service.values()).forEach(service -> users.add(service.id()));
        return users;
    }

    /** What a client that logs in as this user sets. */
    public Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + ports.kafka(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login(user, ""));
    }

    /** The same as properties, each name behind a prefix such as {@code kafka.}. */
    public void put(Properties settings, String prefix, String user) {
        client(user).forEach((name, value) -> settings.put(prefix + name, value));
    }

    /** The broker's own login, and the passwords that it knows. */
    String broker() {
        return login(
                BROKER,
                all().stream()
                        .map(user -> " user_" + user + "=\"" + password(user) + "\"")
                        .collect(Collectors.joining()));
    }

    private String login(String user, String more) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"%s;"
                .formatted(user, password(user), more);
    }

    private String password(String user) {
        return secrets.password("kafka." + user);
    }
}
