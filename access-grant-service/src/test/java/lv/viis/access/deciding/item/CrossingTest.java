package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lv.viis.access.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What crosses a decision at the same moment: whoever is first, the end is the same. */
@QuarkusTest
class CrossingTest {

    private static final int ROUNDS = 12;

    @Test
    @Tag("A17")
    void decided_and_withdrawn_at_once_leaves_no_grant() throws Exception {
        crossed(Given.Application::withdrawn);
    }

    @Test
    @Tag("D12")
    @Tag("A17")
    void decided_and_closed_at_once_leaves_no_grant() throws Exception {
        crossed(application -> Given.organisation(application.employer, 2, "INSTITUTION", "CLOSED", null, Given.TODAY));
    }

    private static void crossed(Consumer<Given.Application> event) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (var round = 0; round < ROUNDS; round++) {
            var application = Given.application().submitted();
            var item = application.item();
            var body = application.granted();
            var officer = Given.officer();
            var deciding = pool.submit(() -> application.decide(item, officer, body));
            var crossing = pool.submit(() -> event.accept(application));
            deciding.get();
            crossing.get();
            given().auth()
                    .oauth2(Given.officer())
                    .queryParam("personId", application.person)
                    .get("/v1/grants")
                    .then()
                    .statusCode(200)
                    .body("items.state", everyItem(is("ENDED")));
        }
        pool.shutdown();
    }
}
