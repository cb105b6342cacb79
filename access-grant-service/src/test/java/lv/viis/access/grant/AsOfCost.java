package lv.viis.access.grant;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lv.viis.access.Given;
import org.junit.jupiter.api.Test;

/** Measures as-of lists over 60,000 people and 200,000 grants; run by name, not a test. */
@QuarkusTest
class AsOfCost {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Test
    void measures() throws Exception {
        var application = Given.application().submitted();
        var grant = application.grantId();
        GrantSteps.sql("""
                insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                select uuidv7(), md5('p' || (n %% 60000))::uuid, md5('e' || (n %% 3000))::uuid, md5('e' || n)::uuid, g.role,
                       daterange(date '2024-01-01' + (n %% 900), date '2024-01-01' + (n %% 900) + 100 + (n %% 700)),
                       g.decision_id, 0
                  from access_grant g, generate_series(1, 200000) as n where g.id = '%s'""".formatted(grant));
        GrantSteps.sql("update access_grant set ended_at = now(), end_reason = 'REVOKED', version = 1"
                + " where ended_at is null and get_byte(uuid_send(id), 15) < 100");
        GrantSteps.sql(
                "update access_grant set suspended_at = now(), suspended_for = '{OFFICER}', version = version + 1"
                        + " where ended_at is null and get_byte(uuid_send(id), 15) between 100 and 120");
        try (var owner = java.sql.DriverManager.getConnection(
                org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getValue("quarkus.datasource.jdbc.url", String.class),
                "viis_owner",
                "owner")) {
            owner.createStatement().execute("analyze access_grant");
            owner.createStatement().execute("analyze grant_change");
        }
        var random = new Random(7);
        for (var kind : List.of("all", "employer", "person", "before", "suspended")) {
            var times = new ArrayList<Double>();
            for (var i = 0; i < 120; i++) {
                var request = given().auth().oauth2(Given.officer());
                var day = FIRST.plusDays(random.nextInt(1500));
                switch (kind) {
                    case "employer" -> request.queryParam("employerId", md5("e" + random.nextInt(3000)));
                    case "person" -> request.queryParam("personId", md5("p" + random.nextInt(60000)));
                    case "suspended" -> request.queryParam("state", "SUSPENDED");
                    default -> {}
                }
                var asOf = kind.equals("before")
                        ? day.toString()
                        : day.plusDays(1200).toString();
                var start = System.nanoTime();
                request.queryParam("asOf", asOf).get("/v1/grants").then().statusCode(200);
                times.add((System.nanoTime() - start) / 1e6);
            }
            times.sort(null);
            System.out.printf(
                    "ASOF %s p50 %.1f ms p95 %.1f ms max %.1f ms%n",
                    kind, times.get(60), times.get(114), times.get(119));
        }
    }

    private static UUID md5(String text) throws Exception {
        var hash = java.security.MessageDigest.getInstance("MD5").digest(text.getBytes());
        var buffer = java.nio.ByteBuffer.wrap(hash);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
