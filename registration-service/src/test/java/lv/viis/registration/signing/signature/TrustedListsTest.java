package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import lv.viis.demotrust.DemoTrust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("D5")
class TrustedListsTest {
    private static final DemoTrust TRUST = DemoTrust.inMemory();

    /** A clock that stands still until it is moved. */
    private static final class Time extends Clock {
        private Instant now = Instant.now();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TempDir
    Path directory;

    private final Time time = new Time();
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private HttpServer source;

    @BeforeEach
    void serve() throws IOException {
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.createContext("/", this::answer);
        source.start();
        served.put("/signer.pem", TRUST.listSignerPem().getBytes(StandardCharsets.US_ASCII));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = served.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 503 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @AfterEach
    void stop() {
        source.stop(0);
    }

    @Test
    void a_source_that_comes_later_is_found_without_a_restart() {
        var lists = lists(config());
        assertStale(lists);
        served.put("/list.xml", TRUST.trustedList());
        assertStale(lists);
        time.pass(Duration.ofSeconds(6));
        assertThat(lists.certificates().getNumberOfCertificates()).isEqualTo(2);
    }

    @Test
    void a_certificate_of_the_signer_that_comes_later_is_found_too() {
        served.remove("/signer.pem");
        served.put("/list.xml", TRUST.trustedList());
        var lists = lists(config());
        assertStale(lists);
        served.put("/signer.pem", TRUST.listSignerPem().getBytes(StandardCharsets.US_ASCII));
        time.pass(Duration.ofSeconds(6));
        assertThat(lists.stale()).isTrue();
        lists.refreshIfDue();
        assertThat(lists.stale()).isFalse();
    }

    @Test
    @Tag("A24")
    void a_list_is_used_until_it_was_not_confirmed_for_too_long() {
        served.put("/list.xml", TRUST.trustedList());
        var lists = lists(config());
        lists.refreshIfDue();
        served.clear();
        for (var hours = 0; hours < 48; hours += 6) {
            time.pass(Duration.ofHours(6));
            lists.refreshIfDue();
            assertThat(lists.certificates().getNumberOfCertificates()).isEqualTo(2);
        }
        assertThat(lists.age()).contains(Duration.ofHours(48));
        time.pass(Duration.ofMinutes(1));
        assertStale(lists);
    }

    @Test
    @Tag("A24")
    void a_list_ends_with_its_next_update_even_if_the_source_still_serves_it() {
        var now = time.instant();
        served.put("/list.xml", TRUST.trustedList(TRUST.services(), now, now.plus(Duration.ofHours(3))));
        var lists = lists(config());
        assertThat(lists.certificates()).isNotNull();
        time.pass(Duration.ofHours(3));
        assertStale(lists);
    }

    @Test
    void a_newer_list_replaces_the_one_in_use() {
        served.put("/list.xml", TRUST.trustedList());
        var lists = lists(config());
        assertThat(lists.certificates().getNumberOfCertificates()).isEqualTo(2);
        var now = Instant.now();
        served.put("/list.xml", TRUST.trustedList(TRUST.services().subList(0, 1), now, now.plus(Duration.ofDays(90))));
        time.pass(Duration.ofHours(6));
        lists.refreshIfDue();
        assertThat(lists.certificates().getNumberOfCertificates()).isEqualTo(1);
    }

    @Test
    @Tag("A24")
    void a_restart_with_the_source_down_takes_the_last_good_copy() throws IOException {
        served.put("/list.xml", TRUST.trustedList());
        var config = config().withCopiesIn(directory.resolve("copies"));
        var signer = Files.writeString(directory.resolve("signer.pem"), TRUST.listSignerPem());
        config = new OwnLists(
                List.of(new OwnLists.List1(config.lists().get(0).url(), List.of(signer.toString()))),
                Optional.empty(),
                config.copies());
        lists(config).refreshIfDue();
        served.clear();
        time.pass(Duration.ofHours(47));
        var restarted = lists(config);
        assertThat(restarted.certificates().getNumberOfCertificates()).isEqualTo(2);
        time.pass(Duration.ofHours(2));
        assertStale(lists(config));
    }

    @Test
    void a_source_that_serves_nonsense_does_not_replace_the_good_copy() {
        var copies = directory.resolve("copies");
        served.put("/list.xml", TRUST.trustedList());
        lists(config().withCopiesIn(copies)).refreshIfDue();
        for (var nonsense : List.of(
                "<html/>".getBytes(StandardCharsets.UTF_8), DemoTrust.inMemory().trustedList())) {
            served.put("/list.xml", nonsense);
            time.pass(Duration.ofHours(1));
            assertThat(lists(config().withCopiesIn(copies)).certificates().getNumberOfCertificates())
                    .isEqualTo(2);
        }
    }

    @Test
    void all_own_lists_must_be_good() {
        served.put("/list.xml", TRUST.trustedList());
        var one = config().lists().get(0);
        var other = new OwnLists.List1(url("/absent.xml"), one.signerCertificates());
        assertStale(lists(new OwnLists(List.of(one, other), Optional.empty(), Optional.empty())));
    }

    @Test
    void without_any_list_nothing_is_trusted() {
        assertStale(lists(new OwnLists(List.of(), Optional.empty(), Optional.empty())));
    }

    @Test
    void plain_http_is_for_this_machine_only() {
        assertThatThrownBy(() -> new Download(Duration.ofSeconds(1)).get("http://192.0.2.1/list.xml"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Plain http");
    }

    /** Headers at once, then a byte now and then, for as long as the test runs. */
    private void drip(String path) {
        source.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        source.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(' ');
                    body.flush();
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            }
        });
    }

    @Test
    @Tag("S16")
    @Timeout(60)
    void a_source_that_drips_is_given_up_and_the_next_try_finds_a_good_one() throws IOException {
        source.stop(0);
        serveAgain("/list.xml");
        var lists = lists(config());
        assertStale(lists);
        source.removeContext("/list.xml");
        served.put("/list.xml", TRUST.trustedList());
        time.pass(Duration.ofSeconds(6));
        assertThat(lists.certificates().getNumberOfCertificates()).isEqualTo(2);
    }

    private void serveAgain(String dripping) throws IOException {
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        drip(dripping);
        source.createContext("/", this::answer);
        source.start();
    }

    @Test
    @Tag("S16")
    @Timeout(60)
    void a_source_that_never_stops_sending_is_given_up() throws IOException {
        source.createContext("/endless.xml", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[64 * 1024]);
                }
            }
        });
        assertThatThrownBy(() -> new Download(Duration.ofSeconds(30))
                        .get(url("/endless.xml").toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("More than");
    }

    @Test
    @Tag("S1")
    void a_list_with_entities_or_without_end_of_depth_is_none() {
        for (var list : List.of(
                "<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]><a>"
                        + "&c;".repeat(1000) + "</a>",
                "<a>".repeat(200_000) + "</a>".repeat(200_000))) {
            served.put("/list.xml", list.getBytes(StandardCharsets.UTF_8));
            var lists = lists(config());
            assertStale(lists);
            served.put("/list.xml", TRUST.trustedList());
            time.pass(Duration.ofSeconds(6));
            assertThat(lists.certificates().getNumberOfCertificates()).isEqualTo(2);
        }
    }

    @Test
    void lists_are_found_through_a_list_of_lists() throws Exception {
        served.put(
                "/lotl.xml",
                TRUST.listOfLists(url("/lotl.xml").toString(), url("/list.xml").toString()));
        served.put("/list.xml", TRUST.trustedList());
        assertThat(lists(lotl(Optional.of(List.of("LV")))).certificates().getNumberOfCertificates())
                .isEqualTo(2);
        assertThat(lists(lotl(Optional.empty())).certificates().getNumberOfCertificates())
                .isEqualTo(2);
        served.remove("/list.xml");
        assertStale(lists(lotl(Optional.of(List.of("LV")))));
        served.put("/list.xml", TRUST.trustedList());
        served.put(
                "/lotl.xml",
                DemoTrust.inMemory()
                        .listOfLists("http://127.0.0.1/", url("/list.xml").toString()));
        assertStale(lists(lotl(Optional.empty())));
    }

    private record Lotl(
            URI url,
            String officialJournal,
            Path keystore,
            Optional<String> keystoreType,
            String keystorePassword,
            Optional<List<String>> territories)
            implements TrustConfig.ListOfLists {}

    private OwnLists lotl(Optional<List<String>> territories) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("signer", TRUST.listSigner());
        var file = directory.resolve("journal.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "password".toCharArray());
        }
        return new OwnLists(
                List.of(),
                Optional.of(new Lotl(
                        url("/lotl.xml"), "http://127.0.0.1/", file, Optional.empty(), "password", territories)),
                Optional.empty());
    }

    private OwnLists config() {
        return OwnLists.of(url("/list.xml"), url("/signer.pem").toString());
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + source.getAddress().getPort() + path);
    }

    private TrustedLists lists(TrustConfig config) {
        return new TrustedLists(config, time);
    }

    private static void assertStale(TrustedLists lists) {
        assertThatThrownBy(lists::certificates)
                .isInstanceOfSatisfying(
                        TrustListStale.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(503));
    }
}
