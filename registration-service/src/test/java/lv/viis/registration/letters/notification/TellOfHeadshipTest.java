package lv.viis.registration.letters.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.Incoming;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who heads an organisation and the ministry hear what the register does about its heads. */
@QuarkusTest
@Tag("S3")
class TellOfHeadshipTest {

    private static final LocalDate YESTERDAY = Given.TODAY.minusDays(1);

    @Inject
    AgroalDataSource database;

    private final UUID school = Given.institution();
    private final DemoPerson head = DemoPerson.any();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private long version;

    private static String line(UUID headship, UUID person, LocalDate lastDay, Instant recordedAt) {
        return """
                {"headshipId":"%s","personId":%s,"acting":false,"from":"%s","lastDay":%s,"recordedAt":%s}""".formatted(headship, quoted(person), Given.TODAY.minusYears(1), quoted(lastDay), quoted(recordedAt));
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private void tell(String... lines) {
        Incoming.on("headships", "HeadshipsChanged")
                .key(school)
                .aggregate(school, ++version)
                .send("{\"organisationId\":\"%s\",\"headships\":[%s]}".formatted(school, String.join(",", lines)));
    }

    /** The head has signed once for the school, so the address is known. */
    private void aHeadWithAnAddress() {
        Given.roles();
        tell(line(first, head.id(), null, Instant.now().minus(30, ChronoUnit.DAYS)));
        Given.waiting(school, head, DemoPerson.any()).submitted();
    }

    /** As {@code OCCASION recipient}, in the order of the alphabet. */
    private List<String> told() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var told = new ArrayList<String>();
            try (var connection = database.getConnection();
                    var sql = connection.createStatement();
                    var rows = sql.executeQuery("select occasion || ' ' || coalesce(person_id::text, 'ministry')"
                            + " from notification where once_key like 'headship:" + first + "%' or once_key like"
                            + " 'headship:" + second + "%' order by 1")) {
                while (rows.next()) {
                    told.add(rows.getString(1).replace(head.id().toString(), "head"));
                }
            }
            return told;
        });
    }

    @Test
    void the_present_head_and_the_ministry_hear_of_another_one_once() {
        aHeadWithAnAddress();
        assertEquals(List.of(), told());
        var known = line(first, head.id(), null, null);
        var other = line(second, UUID.randomUUID(), null, null);
        tell(known, other);
        var both = List.of("HEADSHIP_RECORDED head", "HEADSHIP_RECORDED ministry");
        assertEquals(both, told());
        // Told again by a publisher that tells all anew, under the same version or a higher one.
        tell(known, other);
        version -= 2;
        tell(known, other);
        assertEquals(both, told());
    }

    @Test
    void whose_term_was_ended_hears_of_it_also_when_it_ended_before_today() {
        aHeadWithAnAddress();
        tell(line(first, head.id(), YESTERDAY, null));
        assertEquals(List.of("HEADSHIP_ENDED head", "HEADSHIP_ENDED ministry"), told());
        tell();
        assertEquals(List.of("HEADSHIP_CANCELLED ministry", "HEADSHIP_ENDED head", "HEADSHIP_ENDED ministry"), told());
    }

    @Test
    void a_head_who_is_identified_is_news() {
        tell(line(first, null, null, null));
        tell(line(first, UUID.randomUUID(), null, null));
        assertEquals(List.of("HEADSHIP_CHANGED ministry"), told());
    }

    @Test
    void what_is_old_when_first_heard_of_is_told_nobody() {
        tell(line(first, head.id(), null, Instant.now().minus(2, ChronoUnit.DAYS)));
        assertEquals(List.of(), told());
    }

    @Test
    void the_first_head_of_an_organisation_is_news_on_the_day() {
        tell(line(first, head.id(), null, Instant.now().minusSeconds(60)));
        assertEquals(List.of("HEADSHIP_RECORDED ministry"), told());
    }
}
