package lv.viis.registration.arriving.batch;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import lv.viis.chassis.testing.EventRows;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A batch of many; with {@code -Dviis.batch=200} as many as it may have. What it takes is in the log. */
@QuarkusTest
class LargeBatchTest {

    private static final Logger LOG = Logger.getLogger(LargeBatchTest.class);
    private static final int MANY = Integer.getInteger("viis.batch", 60);

    private Instant since = Instant.now();

    private void took(String what) {
        var now = Instant.now();
        LOG.infof(
                "A batch of %d: %s took %d ms",
                MANY, what, Duration.between(since, now).toMillis());
        since = now;
    }

    @Test
    void all_employees_are_proved_by_one_signature_in_their_one_pdf() {
        var batch = Batch.of(MANY);
        took("drafting");
        var letters = batch.letters();
        took("issuing " + letters.size() + " letters");
        assertEquals(MANY + 1, letters.size());
        var letter = batch.document(letters.get(0));
        LOG.infof("The head's letter has %d bytes", letter.length);
        var signed = batch.head().signPdf(letter);
        took("signing the PDF");
        batch.hand(letters.get(0), batch.head(), signed)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("applicationIds", hasSize(MANY));
        took("checking the signature and noting it for all");
        batch.sign(letters.get(MANY), batch.employees().get(MANY - 1)).then().statusCode(200);
        batch.act(batch.head(), "/submission")
                .then()
                .statusCode(200)
                .body("items.findAll{it.done}", hasSize(1))
                .body("items.findAll{it.missing == ['COMMITMENT']}", hasSize(MANY - 1));
        took("submitting what is ready");
        assertEquals(
                letters.get(0),
                EventRows.last(
                                "AccessApplicationSubmitted",
                                batch.applications().get(MANY - 1))
                        .data()
                        .at("/evidence/0/letterId")
                        .asText());
        batch.act(batch.head(), "/withdrawal").then().statusCode(200);
        took("withdrawing");
        batch.read(batch.head().token()).then().body("counts.WITHDRAWN", equalTo(MANY));
        assertTrue(letter.length < 5 * 1024 * 1024);
    }
}
