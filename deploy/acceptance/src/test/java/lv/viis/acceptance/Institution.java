package lv.viis.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Answer;
import lv.viis.local.story.Api;
import lv.viis.local.story.DemoData;
import lv.viis.local.story.Tokens;

/** An institution of a test's own, whose head can be replaced and which can be closed. */
final class Institution {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final AtomicInteger NUMBER = new AtomicInteger(7100);

    private final Api registrar;
    private final String id;

    private Institution(Api registrar, String id) {
        this.registrar = registrar;
        this.id = id;
    }

    static Institution headedBy(DemoPerson head, LocalSuite suite) {
        var registrar = Api.at(suite.url(Service.REGISTRY)).as(new Tokens(suite).access("registrar", "country"));
        var number = "990000" + NUMBER.incrementAndGet();
        var row =
                "INSTITUTION,%s,,,Testa skola %s,GENERAL,BASIC_SCHOOL,INSTITUTION,0038000,,,,,,,,%s,%s,%s,2024-09-01,DEMO-T,2024-08-20"
                        .formatted(number, number, head.personalCode(), head.givenName(), head.familyName());
        var header = DemoData.organisations().lines().findFirst().orElseThrow();
        registrar
                .post(
                        "/v1/organisation-imports",
                        "text/csv; charset=UTF-8",
                        (header + "\n" + row + "\n").getBytes(UTF_8))
                .expect(201);
        return new Institution(registrar, new AccessPath(suite).organisation(number));
    }

    String id() {
        return id;
    }

    /** From today on somebody else is head, and the one before was until yesterday. */
    void headedFromTodayBy(DemoPerson head) {
        var today = LocalDate.now(RIGA);
        var present = registrar.get("/v1/organisations/" + id + "/headships").expect(200);
        registrar
                .with("If-Match", "\"" + present.at("/items/0/version") + "\"")
                .post(
                        "/v1/headships/" + present.at("/items/0/id") + "/end",
                        Map.of("lastDay", today.minusDays(1), "actNumber", "DEMO-T/1", "actDate", today.minusDays(1)))
                .expect(200);
        registrar
                .post(
                        "/v1/organisations/" + id + "/headships",
                        Map.of(
                                "personalCode", head.personalCode(),
                                "givenName", head.givenName(),
                                "surname", head.familyName(),
                                "acting", false,
                                "from", today,
                                "actNumber", "DEMO-T/2",
                                "actDate", today.minusDays(1)))
                .expect(201);
    }

    Answer closedToday() {
        return registrar
                .ifMatch(registrar.get("/v1/organisations/" + id))
                .post(
                        "/v1/organisations/" + id + "/closure",
                        Map.of(
                                "reason", "LIQUIDATED",
                                "date", LocalDate.now(RIGA),
                                "successors", List.of(),
                                "actNumber", "DEMO-T/3",
                                "actDate", LocalDate.now(RIGA)));
    }
}
