package lv.viis.chassis.transport;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start with a connection that others on the network could read or alter: everything configured that leaves
 * this machine is TLS, the database's with the server's name checked, unless {@code viis.transport.plain-hosts} names
 * the host (a time stamping unit, say, whose answers are signed).
 */
@ApplicationScoped
class EncryptedConnections {

    private static final Pattern OURS =
            Pattern.compile("(?i)(viis|mp[._]jwt|quarkus[._]datasource|quarkus[._]otel|kafka)[._].*");
    private static final Pattern PLAIN_HTTP = Pattern.compile("(?i)\\bhttp://(\\[[^\\]]*\\]|[^/:?#\\s,]*)");
    private static final Pattern DATABASE =
            Pattern.compile("(?i)jdbc:postgresql:(?://(\\[[^\\]]*\\]|[^/:?#]*)[^?]*)?(?:\\?(.*))?");
    private static final Pattern MAIL_TLS = Pattern.compile("(?i)viis\\..*\\.tls");
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

    private final Config config;
    private final Set<String> plainHosts;

    EncryptedConnections(Config config, TransportSettings settings) {
        this.config = config;
        this.plainHosts = settings.plainHosts().orElse(Set.of());
    }

    void check(@Observes StartupEvent event) {
        var values = new TreeMap<String, String>();
        for (var name : config.getPropertyNames()) {
            if (OURS.matcher(name).matches()) {
                var value = config.getConfigValue(name).getValue();
                if (value != null) {
                    values.put(name, value);
                }
            }
        }
        var faults = faults(values, plainHosts);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Connections that others could read: " + String.join("; ", faults));
        }
    }

    /**
     * Names each property that leads over a plain connection to another machine; none if all is well.
     *
     * @param values properties as resolved
     * @param plainHosts hosts that may be reached so
     */
    static List<String> faults(Map<String, String> values, Set<String> plainHosts) {
        var allowed = new HashSet<String>();
        plainHosts.forEach(host -> allowed.add(host.strip().toLowerCase(Locale.ROOT)));
        var faults = new ArrayList<String>();
        values.forEach((name, value) -> {
            PLAIN_HTTP
                    .matcher(value)
                    .results()
                    .map(found -> found.group(1))
                    .filter(host -> isFar(host, allowed))
                    .forEach(host -> faults.add(name + " reaches " + host + " by http, not https"));
            var database = DATABASE.matcher(value);
            if (database.matches() && database.group(1) != null && isFar(database.group(1), allowed)) {
                var options = database.group(2) == null ? "" : "&" + database.group(2) + "&";
                if (!options.contains("&sslmode=verify-full&")) {
                    faults.add(name + " reaches " + database.group(1) + " without sslmode=verify-full");
                }
            }
        });
        addMail(values, allowed, faults);
        addKafka(values, allowed, faults);
        return faults;
    }

    /** Servers of mail, by {@code ….tls} beside their {@code ….host}. */
    private static void addMail(Map<String, String> values, Set<String> allowed, List<String> faults) {
        values.forEach((name, value) -> {
            var host = values.getOrDefault(name.replaceFirst("(?i)tls$", "host"), "");
            if (MAIL_TLS.matcher(name).matches() && value.equalsIgnoreCase("NONE") && isFar(host, allowed)) {
                faults.add(name + " reaches " + host + " without TLS");
            }
        });
    }

    private static void addKafka(Map<String, String> values, Set<String> allowed, List<String> faults) {
        var protocol = values.getOrDefault("kafka.security.protocol", "PLAINTEXT");
        if (protocol.endsWith("SSL")) {
            return;
        }
        for (var server : values.getOrDefault("kafka.bootstrap.servers", "").split(",")) {
            var host = server.strip().replaceFirst("^[A-Z_]+://", "").replaceFirst(":\\d+$", "");
            if (isFar(host, allowed)) {
                faults.add("kafka.bootstrap.servers reaches " + host + " by " + protocol + ", not SASL_SSL or SSL");
            }
        }
    }

    private static boolean isFar(String host, Set<String> allowed) {
        return !host.isEmpty() && !LOOPBACK.matcher(host).matches() && !allowed.contains(host.toLowerCase(Locale.ROOT));
    }
}
