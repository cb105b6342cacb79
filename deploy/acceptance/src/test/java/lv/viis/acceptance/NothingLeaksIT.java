package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.viis.local.LocalSuite;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.story.Api;
import lv.viis.local.story.DemoData;
import lv.viis.local.story.TopicReader;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After the story and all other tests: no personal code and no name stands in a log, an event, a metric or a mail, and no
 * personal code in any database, in whatever way it is written; nor could anybody on the network read what a service
 * tells its database, and every line of its log is one that a collector keeps.
 */
@Order(8)
class NothingLeaksIT {

    private static final String PUBLIC_FACTS = "viis.registry.organisation";

    private static LocalSuite suite;
    private static List<String> codes;
    private static List<String> names;

    @BeforeAll
    static void collect() {
        suite = Running.oneReplica();
        codes = suite.people().all().stream()
                .map(DemoPerson::personalCode)
                .flatMap(code -> Stream.of(code, code.replace("-", "")))
                .toList();
        names = suite.people().all().stream()
                .flatMap(person -> Stream.of(person.givenName() + " " + person.familyName(), person.familyName()))
                .distinct()
                .toList();
        assertThat(codes).hasSizeGreaterThan(20);
    }

    /** What names an organisation may say so anywhere; a demo person of that name would be a leak by chance. */
    @Test
    void no_demo_person_has_the_name_of_an_organisation() {
        for (var person : suite.people().all()) {
            var asHead = ",%s,%s,".formatted(person.givenName(), person.familyName());
            assertThat(DemoData.organisations().replace(asHead, ",")).doesNotContain(person.familyName());
        }
    }

    /** Asked of the database itself. */
    @Test
    @Tag("S6")
    void every_service_and_every_connector_reaches_its_database_by_tls() throws SQLException {
        var users = new TreeMap<String, Boolean>();
        try (Connection database = suite.postgres().connect("postgres");
                var rows = database.createStatement().executeQuery("""
                        select a.usename, bool_and(s.ssl) from pg_stat_activity a join pg_stat_ssl s using (pid)
                         where a.usename like '%\\_app' or a.usename like '%\\_carrier' group by a.usename""")) {
            while (rows.next()) {
                users.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        assertThat(users).hasSize(2 * Service.values().length).doesNotContainValue(false);
    }

    @Test
    @Tag("A21")
    void no_code_and_no_name_is_in_a_log() throws IOException {
        var leaks = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("target", "suite-logs"))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(NothingLeaksIT::isOfTheSuite)
                    .toList()) {
                find(
                        Files.readString(file, StandardCharsets.UTF_8),
                        file.getFileName().toString(),
                        leaks);
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** What a collector of logs cannot read is lost; besides, a command answers its operator in words. */
    @Test
    @Tag("F16")
    void every_line_of_a_services_log_is_json() throws IOException {
        for (var service : Service.values()) {
            assertThat(Files.readAllLines(suite.service(service, 0).log()))
                    .as(service.id())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("{") || line.matches("done|order DEMO-1 .*"));
        }
    }

    /** The provider of logins and the demo trust service know people by their codes; they are no part of the product. */
    private static boolean isOfTheSuite(Path log) {
        return !log.getFileName().toString().matches("(oidc|trust).*");
    }

    @Test
    @Tag("A21")
    void no_code_and_no_name_is_in_an_event() throws Exception {
        List<String> topics;
        try (var admin = Admin.create(suite.kafkaClient(KafkaUsers.OPERATOR))) {
            topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("viis."))
                    .toList();
        }
        var leaks = new TreeMap<String, String>();
        try (var reader = new TopicReader(suite, topics.toArray(String[]::new))) {
            reader.awaitEnd(Duration.ofSeconds(60));
            assertThat(reader.all()).hasSizeGreaterThan(100);
            for (var received : reader.all()) {
                var record = received.record();
                var text = new StringBuilder(record.key() + " " + record.value());
                record.headers()
                        .forEach(header -> text.append(' ')
                                .append(
                                        header.value() == null
                                                ? ""
                                                : new String(header.value(), StandardCharsets.UTF_8)));
                if (!record.topic().equals(PUBLIC_FACTS)) {
                    find(text.toString(), record.topic() + " " + received.type(), leaks);
                } else {
                    // An organisation's name is public, and may have a word that is also somebody's family name.
                    codes.stream().filter(text.toString()::contains).forEach(code -> leaks.put(record.topic(), code));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    @Tag("A21")
    void no_code_and_no_name_is_in_a_metric() {
        var leaks = new TreeMap<String, String>();
        for (var service : Service.values()) {
            find(Api.at(suite.management(service)).get("/q/metrics").expect(200).text(), service.id(), leaks);
        }
        assertThat(leaks).isEmpty();
    }

    /** What people are told; what they themselves mailed to the ministry's mailbox is theirs. */
    @Test
    @Tag("A21")
    void no_code_and_no_name_is_in_a_mail_to_people() {
        var leaks = new TreeMap<String, String>();
        var told = 0;
        for (var mail : Api.at(suite.mailPage()).get("/mails.json").expect(200).json()) {
            if (!mail.path("mailbox").asText().startsWith("viis")) {
                told++;
                find(mail.path("subject").asText() + "\n" + mail.path("text").asText(), "mail", leaks);
            }
        }
        assertThat(told).isGreaterThan(5);
        assertThat(leaks).isEmpty();
    }

    @Test
    @Tag("A21")
    void no_code_is_readable_in_a_database() throws SQLException {
        var leaks = new ArrayList<String>();
        var tables = 0;
        for (var name : List.of("registry", "registration", "access", "support")) {
            try (var database = suite.postgres().connect(name)) {
                for (var table : tables(database)) {
                    tables++;
                    leaks.addAll(codesIn(database, name, table));
                }
            }
        }
        assertThat(tables).isGreaterThan(40);
        assertThat(leaks).isEmpty();
    }

    private static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** As text, and as the hexadecimal form in which a row's bytes are shown. */
    private static List<String> codesIn(Connection database, String name, String table) throws SQLException {
        var leaks = new ArrayList<String>();
        try (var sql =
                database.prepareStatement("select count(*) from \"" + table + "\" t where t::text like any (?)")) {
            var patterns = codes.stream()
                    .flatMap(code -> Stream.of(
                            "%" + code + "%",
                            "%" + HexFormat.of().formatHex(code.getBytes(StandardCharsets.US_ASCII)) + "%"))
                    .toArray(String[]::new);
            sql.setArray(1, database.createArrayOf("text", patterns));
            try (var rows = sql.executeQuery()) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    leaks.add(name + "." + table + ": " + rows.getInt(1) + " rows");
                }
            }
        }
        return leaks;
    }

    private static void find(String text, String where, Map<String, String> leaks) {
        Stream.concat(codes.stream(), names.stream()).filter(text::contains).forEach(found -> leaks.put(where, found));
    }
}
