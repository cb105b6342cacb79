package lv.viis.chassis.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S28")
@Tag("S6")
class EncryptedConnectionsTest {

    @ParameterizedTest
    @CsvSource({
        "viis.token.jwks-url, http://access-grant:8083/oauth2/jwks",
        "VIIS_TOKEN_JWKS_URL, HTTP://10.1.2.3/oauth2/jwks",
        "viis.registration.trust.lists[0].url, 'https://a.example/x,http://b.example/y'",
        "viis.some.url, http://127.0.0.1.example.org/",
        "viis.some.url, http://localhost@b.example/",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db.example:5432/access",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db.example/access?sslmode=require",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db.example/access?a=sslmode=verify-full",
        "kafka.bootstrap.servers, 'localhost:9092,kafka.example:9092'",
        "quarkus.otel.exporter.otlp.endpoint, http://collector.example:4317",
    })
    void a_plain_connection_beyond_this_machine_is_a_fault(String property, String value) {
        assertEquals(
                1,
                EncryptedConnections.faults(Map.of(property, value), Set.of()).size());
    }

    @ParameterizedTest
    @CsvSource({
        "viis.token.jwks-url, https://access-grant:8443/oauth2/jwks",
        "viis.token.jwks-url, http://127.0.0.1:8083/oauth2/jwks",
        "viis.some.url, http://[::1]:8083/",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://127.0.0.1:5433/access",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db.example/access?user=a&sslmode=verify-full",
        "kafka.bootstrap.servers, '127.0.0.1:9092'",
        "quarkus.otel.exporter.otlp.endpoint, http://127.0.0.1:4317",
    })
    void what_stays_here_or_is_encrypted_is_none(String property, String value) {
        assertEquals(List.of(), EncryptedConnections.faults(Map.of(property, value), Set.of()));
    }

    @Test
    void a_host_that_is_named_may_be_reached_plainly() {
        var settings = Map.of("viis.access.ledger.tsa-url", "http://tsa.example/tsr");
        assertEquals(List.of(), EncryptedConnections.faults(settings, Set.of("TSA.example")));
        assertEquals(
                1, EncryptedConnections.faults(settings, Set.of("sa.example")).size());
    }

    @Test
    void a_mail_server_beyond_this_machine_is_reached_by_tls() {
        for (var host : List.of("mail.example", "127.0.0.1")) {
            var settings = Map.of("viis.x.smtp.host", host, "viis.x.smtp.tls", "NONE");
            assertEquals(
                    host.equals("127.0.0.1") ? 0 : 1,
                    EncryptedConnections.faults(settings, Set.of()).size());
        }
        assertEquals(
                List.of(),
                EncryptedConnections.faults(
                        Map.of("viis.x.smtp.host", "mail.example", "viis.x.smtp.tls", "STARTTLS"), Set.of()));
    }

    @Test
    void kafka_by_sasl_alone_is_no_encryption() {
        var servers = "kafka.example:9093";
        for (var protocol : List.of("SASL_SSL", "SSL")) {
            assertEquals(
                    List.of(),
                    EncryptedConnections.faults(
                            Map.of("kafka.bootstrap.servers", servers, "kafka.security.protocol", protocol), Set.of()));
        }
        assertEquals(
                1,
                EncryptedConnections.faults(
                                Map.of("kafka.bootstrap.servers", servers, "kafka.security.protocol", "SASL_PLAINTEXT"),
                                Set.of())
                        .size());
    }
}
