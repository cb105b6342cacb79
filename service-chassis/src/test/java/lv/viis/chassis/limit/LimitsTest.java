package lv.viis.chassis.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lv.viis.chassis.sample.SampleResource;
import lv.viis.chassis.securitylog.SecurityLog;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.UsedUp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("S5")
class LimitsTest {

    private static final int FACTOR = 1000;

    @Inject
    Limits limits;

    @Test
    void who_asks_too_often_is_told_when_to_ask_again_and_nobody_else_is_refused() {
        var person = UUID.randomUUID();
        rare(person).statusCode(200).header("RateLimit-Policy", "\"rare\";q=3000;w=3600");
        rare(person).header("RateLimit", containsString("\"rare\";r=2998;"));
        limits.spendOfPerson(new Limits.Limit("rare", 3, Duration.ofHours(1)), person, 5000);
        rare(person)
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", containsString("\"rare\";r=0;"));
        rare(UUID.randomUUID()).statusCode(200);
    }

    @Test
    void kinds_are_counted_apart_and_what_cannot_wait_is_never_refused() {
        var person = UUID.randomUUID();
        UsedUp.limit(limits, SampleResource.class, "rare", person);
        var token = Tokens.of(person).sign();
        given().auth().oauth2(token).get("/v1/samples/me").then().statusCode(200);
        limits.spendOfPerson(limits.requests(), person, 10 * limits.requests().most() * FACTOR);
        given().auth()
                .oauth2(token)
                .get("/v1/samples/me")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"));
        given().auth()
                .oauth2(token)
                .get("/v1/samples/urgent")
                .then()
                .statusCode(200)
                .header("RateLimit", nullValue());
    }

    @Test
    void an_open_operation_is_limited_by_address_ten_times_as_high() {
        given().get("/v1/samples/open-and-rare")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"open-and-rare\";q=10000;w=3600");
        limits.spendOfAddress(new Limits.Limit("open-and-rare", 1, Duration.ofHours(1)), "127.0.0.1", 20_000);
        given().get("/v1/samples/open-and-rare").then().statusCode(429).body("code", equalTo("too-many-requests"));
        given().header("X-Forwarded-For", "192.0.2.7")
                .header("Forwarded", "for=192.0.2.7")
                .get("/v1/samples/open-and-rare")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"));
    }

    @Test
    void nobodys_word_is_taken_for_an_address_but_a_named_proxys() {
        assertThrows(IllegalStateException.class, () -> new TrustedProxies(true, Optional.empty()).check(null));
        assertThrows(IllegalStateException.class, () -> new TrustedProxies(true, Optional.of(List.of())).check(null));
        assertDoesNotThrow(() -> new TrustedProxies(true, Optional.of(List.of("192.0.2.1"))).check(null));
        assertDoesNotThrow(() -> new TrustedProxies(false, Optional.empty()).check(null));
    }

    @Test
    void addresses_of_one_network_of_version_6_count_as_one() {
        var limit = new Limits.Limit("network", 1, Duration.ofHours(1));
        limits.spendOfAddress(limit, "2001:db8:1:2::1", 20_000);
        assertThrows(TooManyRequests.class, () -> limits.spendOfAddress(limit, "2001:db8:1:2:ffff::9", 1));
        limits.spendOfAddress(limit, "2001:db8:1:3::1", 1);
        limits.spendOfAddress(limit, "192.0.2.1", 20_000);
        limits.spendOfAddress(limit, "192.0.2.2", 1);
    }

    @Test
    void a_reached_limit_is_told_to_security_without_a_name() {
        var told = new AtomicInteger();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                var mdc = ((org.jboss.logmanager.ExtLogRecord) line).getMdcCopy();
                assertEquals("limit-reached", mdc.get("security.event"));
                assertEquals("rare", mdc.get("security.kind"));
                assertTrue(mdc.containsKey("security.person") && mdc.containsKey("security.address"), mdc::toString);
                told.incrementAndGet();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var person = UUID.randomUUID();
        UsedUp.limit(limits, SampleResource.class, "rare", person);
        Logger.getLogger(SecurityLog.CATEGORY).addHandler(handler);
        try {
            rare(person).statusCode(429).body("code", equalTo("too-many-requests"));
        } finally {
            Logger.getLogger(SecurityLog.CATEGORY).removeHandler(handler);
        }
        assertEquals(1, told.get());
    }

    private static ValidatableResponse rare(UUID person) {
        return given().auth()
                .oauth2(Tokens.of(person).sign())
                .get("/v1/samples/rare")
                .then();
    }
}
