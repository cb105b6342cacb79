package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever order the news of an application comes in, the same rights are left (12.2): a sample of the orders of
 * seven, with the word on the new head at any place; with {@code -Dviis.crossings=all} all 5,040 for each kind of end.
 */
@QuarkusTest
class OrdersTest {

    private static final long SEED = 20_261_125;
    private static final int SAMPLE = 15;
    /** The day before the organisation closes, which comes before the employment's last day. */
    private static final LocalDate LAST_DAY = TODAY.plusDays(30);

    private enum News {
        SUBMITTED,
        ENDED,
        EMPLOYMENT_ENDED,
        ORGANISATION_CLOSED,
        HEAD_REPLACED,
        RETURN_AND_NEW_VERSION,
        DECIDE,
        NEEDS_CONFIRMATION,
        CONFIRMED
    }

    /** How the application ends, if it does. */
    private enum End {
        NONE,
        WITHDRAWN,
        CLOSED
    }

    /** One application with what is told of it. */
    private static final class Case {
        private final End end;
        private final UUID next = UUID.randomUUID();
        private final Given.Application application = Given.application();
        private boolean returned;

        Case(End end) {
            this.end = end;
            Given.heads(application.employer, 1, application.applicant);
        }

        void hear(News news) {
            switch (news) {
                case SUBMITTED -> application.submitted();
                case ENDED -> {
                    if (end == End.WITHDRAWN) {
                        application.withdrawn();
                    } else if (end == End.CLOSED) {
                        application.closed("NOT_CONFIRMED");
                    }
                }
                case EMPLOYMENT_ENDED -> application.left(TODAY.plusDays(40));
                case ORGANISATION_CLOSED ->
                    Given.organisation(application.employer, 2, "INSTITUTION", "CLOSED", null, LAST_DAY.plusDays(1));
                case HEAD_REPLACED -> Given.heads(application.employer, 2, next);
                case RETURN_AND_NEW_VERSION -> giveBack();
                case NEEDS_CONFIRMATION -> application.needsConfirmation(1, 4);
                case CONFIRMED -> application.confirmed(1, 5, next);
                case DECIDE -> decide();
            }
        }

        /** A version that was returned is followed by another, by which the new head stands. */
        private void giveBack() {
            if (item() != null && application.giveBack(1).extract().statusCode() == 201) {
                returned = true;
                application.submittedBy(next).submitted(3);
            }
        }

        /** Told that nobody answers for it, as it seemed at a decision, registration asks the head, who confirms. */
        void answerHold() {
            if (item() != null && application.state().equals("NEEDS_CONFIRMATION")) {
                application.confirmed(returned ? 3 : 1, 7, next);
            }
        }

        /** As asked, or as long as the employer lasts; refused where nothing can be decided. */
        private void decide() {
            var item = item();
            if (item == null) {
                return;
            }
            var asked = application
                    .decide(item, Given.officer(), version(application.granted()))
                    .extract();
            if (asked.statusCode() == 422) {
                assertEquals("period-not-allowed", asked.path("code"));
                var shorter =
                        Given.grant(application.lineIds.get(0)).replace("}", ",\"lastDay\":\"" + LAST_DAY + "\"}");
                application
                        .decide(item, Given.officer(), version(application.decision(List.of(shorter))))
                        .statusCode(201);
            }
        }

        private String version(String decision) {
            return returned ? decision.replace("\"applicationVersion\":1", "\"applicationVersion\":3") : decision;
        }

        private String item() {
            return given().auth()
                    .oauth2(Given.officer())
                    .queryParam("applicationId", application.id)
                    .get("/v1/decision-items")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.max { it.applicationVersion }?.id");
        }

        List<Map<String, Object>> rights() {
            return given().auth()
                    .oauth2(Given.officer())
                    .queryParam("personId", application.person)
                    .get("/v1/grants")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.findAll { it.state != 'ENDED' }");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A17")
    @Tag("A18")
    @Tag("D1")
    @Tag("D12")
    void every_order_leaves_the_same_rights(End end) {
        for (var order : orders()) {
            var one = new Case(end);
            order.forEach(one::hear);
            // What could not be decided at its turn can be now, unless the application is over.
            one.answerHold();
            one.decide();
            var rights = one.rights();
            var said = order + " with " + end + " left " + rights;
            assertEquals(end == End.NONE ? 1 : 0, rights.size(), said);
            for (var right : rights) {
                assertEquals(TODAY.toString(), right.get("from"), said);
                assertEquals(LAST_DAY.toString(), right.get("lastDay"), said);
            }
        }
    }

    private static Set<List<News>> orders() {
        var orders = new LinkedHashSet<List<News>>();
        if ("all".equals(System.getProperty("viis.crossings"))) {
            permute(new ArrayList<>(List.of(News.values()).subList(0, 7)), 0, orders);
            return orders;
        }
        var random = new Random(SEED);
        for (var i = 0; i < SAMPLE; i++) {
            var all = new ArrayList<>(Arrays.asList(News.values()));
            Collections.shuffle(all, random);
            orders.add(all);
        }
        return orders;
    }

    /** All orders; the word on the new head follows his coming, in either order. */
    private static void permute(List<News> news, int from, Set<List<News>> into) {
        if (from == news.size()) {
            var whole = new ArrayList<>(news);
            var word = new ArrayList<>(List.of(News.NEEDS_CONFIRMATION, News.CONFIRMED));
            Collections.rotate(word, into.size() % 2);
            whole.addAll(whole.indexOf(News.HEAD_REPLACED) + 1, word);
            into.add(List.copyOf(whole));
            return;
        }
        for (var i = from; i < news.size(); i++) {
            Collections.swap(news, from, i);
            permute(news, from + 1, into);
            Collections.swap(news, from, i);
        }
    }
}
