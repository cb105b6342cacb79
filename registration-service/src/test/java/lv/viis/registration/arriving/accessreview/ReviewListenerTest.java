package lv.viis.registration.arriving.accessreview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.Incoming;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose word is waited for is told by mail, once, while it still counts. */
@QuarkusTest
class ReviewListenerTest {

    @Inject
    AgroalDataSource database;

    private final UUID school = Given.institution();
    private final DemoPerson head = Given.headOf(school);
    private final UUID id = UUID.randomUUID();

    @Test
    @Tag("A18")
    void a_head_is_told_each_time_that_grants_wait_for_the_word() throws SQLException {
        var start = UUID.randomUUID().toString();
        recertification(start, Given.TODAY.plusDays(30), 12);
        recertification(start, Given.TODAY.plusDays(30), 12);
        assertEquals(List.of("RECERTIFICATION_DUE " + head.id()), told());
        recertification(UUID.randomUUID().toString(), Given.TODAY.plusDays(30), 3);
        assertEquals(List.of("RECERTIFICATION_DUE " + head.id(), "RECERTIFICATION_DUE " + head.id()), told());
    }

    @Test
    void nobody_is_told_when_nothing_waits_or_the_day_is_over() throws SQLException {
        recertification(UUID.randomUUID().toString(), Given.TODAY.plusDays(30), 0);
        recertification(UUID.randomUUID().toString(), Given.TODAY.minusDays(1), 4);
        headReview(head.id(), Given.TODAY.minusDays(1));
        assertEquals(List.of(), told());
        recertification(UUID.randomUUID().toString(), Given.TODAY, 4);
        assertEquals(List.of("RECERTIFICATION_DUE " + head.id()), told());
    }

    @Test
    @Tag("D11")
    void a_new_head_is_told_of_the_review_and_nobody_when_it_is_overdue() throws SQLException {
        var present = DemoPerson.any();
        headReview(present.id(), Given.TODAY.plusDays(30));
        headReview(present.id(), Given.TODAY.plusDays(30));
        send("HeadReviewOverdue", UUID.randomUUID().toString(), """
                {"headReviewId":"%s","organisationId":"%s","headId":"%s","from":"%s","dueOn":"%s"}""".formatted(
                        id, school, present.id(), Given.TODAY, Given.TODAY.plusDays(30)));
        assertEquals(List.of("HEAD_REVIEW_DUE " + present.id()), told());
    }

    @Test
    void head_and_user_are_told_why_access_is_suspended() throws SQLException {
        var user = DemoPerson.any();
        for (var i = 0; i < 2; i++) {
            send("EmploymentQuestioned", UUID.randomUUID().toString(), """
                    {"questionId":"%s","organisationId":"%s","personId":"%s","asOf":"%s"}""".formatted(
                            id, school, user.id(), Given.TODAY));
        }
        assertEquals(List.of("EMPLOYMENT_QUESTIONED " + head.id(), "GRANTS_SUSPENDED " + user.id()), told());
    }

    @Test
    @Tag("S10")
    void the_heads_are_told_that_a_system_is_not_told_any_more() throws SQLException {
        var example = Contract.example("../access-grant-service", "WebhookReceiverPaused")
                .path("data")
                .toString()
                .replace("01997b10-1c20-7f00-8a11-5b6c7d8e9f01", id.toString())
                .replace("5d0f2b7a-93c1-8e4d-a1b6-6f2c9e7d0a77", head.id().toString());
        for (var i = 0; i < 2; i++) {
            send("WebhookReceiverPaused", UUID.randomUUID().toString(), example);
        }
        assertEquals(List.of("WEBHOOK_PAUSED " + head.id()), told());
    }

    private void recertification(String event, LocalDate deadline, int open) {
        send("RecertificationDue", event, """
                {"recertificationId":"%s","employerId":"%s","deadline":"%s","openItems":%d}""".formatted(id, school, deadline, open));
    }

    private void headReview(UUID person, LocalDate dueOn) {
        send("HeadReviewDue", UUID.randomUUID().toString(), """
                {"headReviewId":"%s","organisationId":"%s","headId":"%s","from":"%s","dueOn":"%s"}""".formatted(id, school, person, Given.TODAY, dueOn));
    }

    private void send(String type, String event, String json) {
        Incoming.on("reviews", type).id(event).key(school).send(json);
    }

    /** Each notification once, in the order of the alphabet. */
    private List<String> told() throws SQLException {
        var told = new ArrayList<String>();
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select occasion || ' ' || person_id from notification"
                        + " where once_key like '%:" + id + "%' order by 1")) {
            while (rows.next()) {
                told.add(rows.getString(1));
            }
        }
        return told;
    }
}
