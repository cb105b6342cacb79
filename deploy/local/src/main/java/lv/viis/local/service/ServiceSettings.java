package lv.viis.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.mail.MailPart;
import lv.viis.local.oidc.OidcProvider;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.Service;
import lv.viis.local.postgres.Databases;
import lv.viis.local.postgres.ServerCertificate;

/** Every property that {@code up} gives to a service; the only place that knows their names. */
public final class ServiceSettings {

    private final Ports ports;
    private final int replicas;
    private final Secrets secrets;
    private final ServerCertificate certificate;
    private final KafkaUsers kafkaUsers;
    private final Path data;
    private final Instant checksAsOf;
    private final Map<String, String> others;

    /**
     * @param checksAsOf as of when clerks' signature checks judge, null for now
     * @param others properties that win over those of here
     */
    public ServiceSettings(
            Ports ports,
            int replicas,
            Secrets secrets,
            ServerCertificate certificate,
            KafkaUsers kafkaUsers,
            Path data,
            Instant checksAsOf,
            Map<String, String> others) {
        this.ports = ports;
        this.replicas = replicas;
        this.secrets = secrets;
        this.certificate = certificate;
        this.kafkaUsers = kafkaUsers;
        this.data = data;
        this.checksAsOf = checksAsOf;
        this.others = others;
    }

    int port(Service service, int replica) {
        return ports.service(service, replica);
    }

    int managementPort(Service service, int replica) {
        return ports.management(service, replica);
    }

    Properties of(Service service, int replica) {
        Properties settings = new Properties();
        http(settings, service, replica);
        database(settings, service);
        kafka(settings, service);
        tokens(settings);
        settings.put("viis.crypto.key", secrets.key("crypto." + service.id()));
        switch (service) {
            case REGISTRY -> identity(settings);
            case REGISTRATION -> {
                identity(settings);
                registration(settings, replica);
                mail(settings);
            }
            case ACCESS_GRANT -> {
                identity(settings);
                accessGrant(settings);
            }
            case SUPPORT -> {
                // It never learns a personal code, so it has no key to turn one into a person id.
            }
        }
        settings.putAll(others);
        return settings;
    }

    private void http(Properties settings, Service service, int replica) {
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port(service, replica)));
        settings.put("quarkus.http.cors.enabled", "true");
        settings.put("quarkus.http.cors.origins", String.join(",", origins()));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.management.port", Integer.toString(ports.management(service, replica)));
        settings.put("quarkus.swagger-ui.enabled", "true");
        // Stories, tests and load come from one machine and a few people.
        settings.put("viis.limit.factor", "1000");
    }

    /** The start page, and the documentation pages of the services themselves. */
    private List<String> origins() {
        List<String> origins = new ArrayList<>();
        origins.add("http://127.0.0.1:" + ports.startPage());
        for (int replica = 0; replica < replicas; replica++) {
            for (Service service : Service.values()) {
                origins.add("http://127.0.0.1:" + port(service, replica));
            }
        }
        return origins;
    }

    private void database(Properties settings, Service service) {
        String login = Databases.login(service);
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.database()
                        + certificate.jdbcOptions());
        settings.put("quarkus.datasource.username", login);
        settings.put("quarkus.datasource.password", secrets.password(login));
        settings.put("quarkus.flyway.placeholders.carrier", Databases.carrier(service));
        settings.put("viis.database.roles", service.database());
    }

    private void kafka(Properties settings, Service service) {
        kafkaUsers.put(settings, "kafka.", service.id());
        // A killed replica leaves its group after 6 s, not 45: the others take over its partitions then.
        settings.put("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000");
        settings.put("mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "500");
    }

    private void tokens(Properties settings) {
        settings.put("viis.token.issuer", accessGrant());
        settings.put("viis.token.jwks-url", accessGrant() + "/oauth2/jwks");
    }

    private void identity(Properties settings) {
        settings.put("viis.identity.person-key", secrets.key("identity.person-key"));
    }

    private void registration(Properties settings, int replica) {
        String trust = "http://127.0.0.1:" + ports.trust();
        settings.put("viis.registration.trust.lists[0].url", trust + "/trusted-list.xml");
        settings.put("viis.registration.trust.lists[0].signer-certificates[0]", trust + "/trusted-list-signer.pem");
        settings.put("viis.registration.trust.revocation-hosts", "127.0.0.1:" + ports.trust());
        settings.put("viis.registration.archive.tsa-url", trust + "/tsa");
        if (checksAsOf != null) {
            settings.put("viis.registration.signature-check.as-of", checksAsOf.toString());
        }
        settings.put(
                "viis.registration.trust.copies",
                data.resolve("trust-copies-" + (replica + 1)).toString());
    }

    private void mail(Properties settings) {
        String sending = "viis.registration.notification.";
        settings.put(sending + "smtp.port", Integer.toString(ports.smtp()));
        settings.put(sending + "smtp.tls", "NONE");
        settings.put(sending + "sender", MailPart.ADDRESS);
        settings.put(sending + "ministry-address", "ministrija@example.lv");
        settings.put(sending + "base-url", "http://127.0.0.1:" + ports.startPage());
        List.of("interval", "step-interval").forEach(often -> settings.put(sending + often, "PT1S"));
        String reading = "viis.registration.mail.";
        settings.put(reading + "host", "127.0.0.1");
        settings.put(reading + "port", Integer.toString(ports.imap()));
        settings.put(reading + "tls", "NONE");
        settings.put(reading + "user", MailPart.LOGIN);
        settings.put(reading + "password-file", passwordFile().toString());
        settings.put(reading + "questions", MailPart.QUESTIONS);
        settings.put(reading + "interval", "PT1S");
    }

    private Path passwordFile() {
        try {
            return Secrets.writePrivately(data.resolve("mail/password"), secrets.password(MailPart.LOGIN));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void accessGrant(Properties settings) {
        settings.put("viis.access.oidc.issuer", "http://127.0.0.1:" + ports.oidc());
        for (String client : List.of(OidcProvider.BROWSER_CLIENT, OidcProvider.SCRIPT_CLIENT)) {
            settings.put("viis.access.clients." + client + ".oidc-client-id", client);
        }
        // Whoever tries a webhook here receives it on this machine.
        settings.put("viis.access.webhook.private-hosts", "127.0.0.1");
        settings.put("viis.access.recertification.interval", "PT1S");
        settings.put("viis.access.ledger.tsa-url", "http://127.0.0.1:" + ports.trust() + "/tsa");
        settings.put(
                "viis.access.ledger.publish-dir", data.resolve("ledger-roots").toString());
        settings.put("viis.access.keys-dir", data.resolve("access-keys").toString());
    }

    private String accessGrant() {
        return "http://127.0.0.1:" + port(Service.ACCESS_GRANT, 0);
    }
}
