package lv.viis.access.reading.webhook;

import static lv.viis.access.reading.webhook.Told.SOON;
import static lv.viis.access.reading.webhook.Told.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.access.Given;
import lv.viis.access.ledger.ledger.LedgerPast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One slow receiver, or name, is nobody else's delay; and each receiver is told in order. */
@QuarkusTest
@Tag("S10")
class TellInOrderTest {

    @Test
    void a_slow_receiver_is_told_one_thing_after_the_other_while_another_is_not_held_up() {
        try (var slow = new Told();
                var quick = new Receiver()) {
            slow.registered();
            String id = Told.register(head(slow.employer), slow.employer, quick.address())
                    .extract()
                    .path("receiver.id");
            Told.awaitState(head(slow.employer), id, "ACTIVE");
            slow.receiver.delay = 1000;
            for (var i = 0; i < 4; i++) {
                Given.application(slow.employer)
                        .line("INSTITUTION_EDITOR", slow.employer, Given.TODAY, Given.TODAY.plusYears(1))
                        .submitted()
                        .grantId();
            }
            await().atMost(SOON).until(() -> quick.calls().size() == 4);
            assertThat(slow.receiver.calls().size()).isLessThan(4);
            await().atMost(SOON).until(() -> slow.receiver.calls().size() == 4);
            assertThat(slow.receiver.mostAtOnce).isEqualTo(1);
            assertThat(slow.receiver.calls().stream().map(Receiver.Call::id))
                    .containsExactlyElementsOf(
                            quick.calls().stream().map(Receiver.Call::id).toList());
        }
    }

    @Test
    void what_fails_is_told_again_before_what_came_after_it() {
        try (var told = new Told()) {
            told.registered();
            told.receiver.status = 500;
            told.grantIsGivenAndRevoked();
            await().atMost(SOON).until(() -> told.receiver.calls().size() >= 2);
            assertThat(told.types()).containsOnly("grant.scheduled");
            told.receiver.status = 204;
            await().atMost(Duration.ofSeconds(40)).until(() -> told.types().contains("grant.ended"));
        }
    }

    @Test
    @Tag("F3")
    void what_cannot_be_told_waits_longer_and_longer_and_holds_up_no_other_receiver() throws Exception {
        try (var poisonous = new Told();
                var good = new Told()) {
            var id = poisonous.registeredId();
            good.registered();
            try (var database = LedgerPast.owner();
                    var insert = database.createStatement()) {
                insert.execute("""
                        insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                        values ('viis.access.grant', 'k', 'GrantScheduled', '%1$s', 1, '/test',
                                '{"employerId":"%1$s","personId":"nobody"}')""".formatted(poisonous.employer));
            }
            poisonous.grantIsGivenAndRevoked();
            good.grantIsGivenAndRevoked();
            good.awaitBoth();
            await().atMost(SOON)
                    .untilAsserted(() -> poisonous
                            .deliveries(id)
                            .body("items.find { it.type == 'grant.scheduled' }.lastOutcome", equalTo("FAULT"))
                            .body("items.find { it.type == 'grant.scheduled' }.attempts", greaterThan(2)));
            assertThat(poisonous.types()).doesNotContain("grant.scheduled", "grant.ended");
        }
    }

    @Test
    void a_stalled_name_holds_up_no_other_and_is_asked_for_once() throws Exception {
        var stalled = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var names = new ResolveHost() {
            @Override
            InetAddress[] lookUp(String host) throws UnknownHostException {
                if (host.equals("stalled.example")) {
                    asked.incrementAndGet();
                    try {
                        stalled.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {93, (byte) 184, (byte) 215, 14})};
            }
        };
        for (var i = 0; i < 100; i++) {
            var waiting = names.resolve("stalled.example").orTimeout(10, TimeUnit.MILLISECONDS);
            assertThatThrownBy(waiting::join).hasCauseInstanceOf(TimeoutException.class);
        }
        assertThat(names.resolve("quick.example").get(5, TimeUnit.SECONDS)).hasSize(1);
        assertThat(asked).hasValue(1);
        var waiting = names.resolve("stalled.example");
        stalled.countDown();
        assertThat(waiting.get(5, TimeUnit.SECONDS)).hasSize(1);
    }
}
