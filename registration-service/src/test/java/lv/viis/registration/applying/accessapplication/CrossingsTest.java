package lv.viis.registration.applying.accessapplication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.testing.Incoming;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import lv.viis.registration.letters.letter.SignedApplications;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever order the news of an application comes in, the end is the same (12.2). All orders of three and a sample of
 * whole ones; with {@code -Dviis.crossings=all} all 40,320.
 */
@QuarkusTest
class CrossingsTest {

    private static final long SEED = 20_261_125;
    private static final int SAMPLE = 24;

    /** What can happen to an application whose letters are signed. */
    private enum News {
        SUBMIT,
        RETURN_AND_NEW_VERSION,
        WITHDRAW,
        EMPLOYEE_LEAVES,
        HEAD_REPLACED,
        ORGANISATION_CLOSES,
        CODE_CHANGES,
        DECIDE
    }

    /** After any of these that took effect nobody has a right by the application. */
    private static final Set<News> ENDING = EnumSet.of(News.WITHDRAW, News.EMPLOYEE_LEAVES, News.ORGANISATION_CLOSES);

    @Inject
    AgroalDataSource database;

    @Inject
    SettleApplications settleApplications;

    @Inject
    SignedApplications signedApplications;

    /** One application with what happened to it so far. */
    private final class Case {
        private final Given.Waiting waiting;
        private final DemoPerson next = DemoPerson.any();
        private final Set<News> tookEffect = EnumSet.noneOf(News.class);
        private DemoPerson head;
        private long decided;

        Case(Given.Waiting waiting) {
            this.waiting = waiting;
            this.head = waiting.head();
        }

        void hear(News news) {
            var before = row();
            var took =
                    switch (news) {
                        case SUBMIT ->
                            waiting.act(head, "/submission", before.version()).statusCode() == 201;
                        case WITHDRAW ->
                            waiting.act(head, "/withdrawal", before.version()).statusCode() == 200;
                        case RETURN_AND_NEW_VERSION -> returnAndComeAgain(before);
                        case DECIDE -> decide(before);
                        case EMPLOYEE_LEAVES -> leave();
                        case HEAD_REPLACED -> replaceHead();
                        case ORGANISATION_CLOSES -> {
                            Given.closed(waiting.employer(), Given.TODAY, UUID.randomUUID(), 2);
                            yield true;
                        }
                        case CODE_CHANGES -> {
                            Incoming.on("aliases", "PersonAliased")
                                    .key(UUID.randomUUID())
                                    .aggregate(UUID.randomUUID(), 1)
                                    .send("""
                                            {"aliasId":"%s","personId":"%s","undone":false}""".formatted(
                                                    UUID.randomUUID(),
                                                    waiting.employee().id()));
                            yield true;
                        }
                    };
            if (took) {
                tookEffect.add(news);
            }
        }

        private boolean returnAndComeAgain(Row before) {
            if (before.submittedVersion() == null) {
                return false;
            }
            waiting.returned(before.submittedVersion());
            var now = row();
            if (!now.state().equals("RETURNED")) {
                return false;
            }
            // Nothing that is said in the letters changes: they keep their evidence.
            Given.by(head.token()).post(waiting.path() + "/letters").then().statusCode(201);
            waiting.act(head, "/submission", row().version()).then().statusCode(201);
            return true;
        }

        private boolean decide(Row before) {
            if (before.submittedVersion() == null) {
                return false;
            }
            waiting.decided(before.submittedVersion());
            decided = before.submittedVersion();
            return row().state().equals("DECIDED");
        }

        private boolean leave() {
            Given.by(head.token())
                    .contentType("application/json")
                    .body("""
                            {"organisationId":"%s","personId":"%s","lastDay":"%s"}""".formatted(waiting.employer(), waiting.employee().id(), Given.TODAY.minusDays(1)))
                    .post("/v1/leaver-notices");
            return events("EmploymentEnded", waiting.employee().id().toString()) == 1;
        }

        private boolean replaceHead() {
            Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
            head = next;
            var now = row();
            if (now.state().equals("NEEDS_CONFIRMATION")) {
                waiting.act(next, "/confirmation", now.version()).then().statusCode(200);
            }
            return true;
        }

        void requireTheSameEnd(List<News> order) {
            settleApplications.settleDue();
            var row = row();
            var said = order + " ended as " + row + " after " + tookEffect;
            if (tookEffect.contains(News.DECIDE)) {
                assertEquals("DECIDED", row.state(), said);
            } else if (tookEffect.contains(News.WITHDRAW)) {
                assertEquals("WITHDRAWN", row.state(), said);
            } else if (tookEffect.stream().anyMatch(ENDING::contains)) {
                assertEquals("CLOSED", row.state(), said);
            } else {
                assertTrue(Set.of("AWAITING_SIGNATURES", "SUBMITTED").contains(row.state()), said);
            }
            // What ends rights has been told to who gave them, or nothing can have been given.
            var ended = events("AccessApplicationWithdrawn", waiting.id())
                    + events("AccessApplicationClosed", waiting.id());
            var open = Set.of("AWAITING_SIGNATURES", "SUBMITTED").contains(row.state());
            assertEquals(open || row.state().equals("DECIDED") || row.submittedVersion() == null ? 0 : 1, ended, said);
            assertEquals(open ? 1 : 0, row.openLines(), said);
            assertTrue(row.state().equals("DECIDED") == (row.decisionId() != null), said);
            assertTrue(decided == 0 || row.submittedVersion() != null, said);
        }

        private record Row(String state, long version, Long submittedVersion, UUID decisionId, int openLines) {}

        private Row row() {
            try (var connection = database.getConnection();
                    var sql = connection.prepareStatement("""
                            select state, version, submitted_version, decision_id,
                                   (select count(*) from access_application_line l where l.application_id = a.id and open)
                              from access_application a where id = ?""")) {
                sql.setObject(1, UUID.fromString(waiting.id()));
                try (var found = sql.executeQuery()) {
                    found.next();
                    return new Row(
                            found.getString(1),
                            found.getLong(2),
                            (Long) found.getObject(3),
                            (UUID) found.getObject(4),
                            found.getInt(5));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private int events(String type, String key) {
            try (var connection = database.getConnection();
                    var sql =
                            connection.prepareStatement("select count(*) from event_log where type = ? and key = ?")) {
                sql.setString(1, type);
                sql.setString(2, key);
                try (var found = sql.executeQuery()) {
                    found.next();
                    return found.getInt(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Tag("A17")
    @Tag("A18")
    void every_order_ends_the_same() {
        for (var order : orders()) {
            var one = new Case(signedApplications.next());
            order.forEach(one::hear);
            one.requireTheSameEnd(order);
        }
    }

    private static Set<List<News>> orders() {
        var orders = new LinkedHashSet<List<News>>();
        if ("all".equals(System.getProperty("viis.crossings"))) {
            permute(new ArrayList<>(Arrays.asList(News.values())), 0, orders);
            return orders;
        }
        var others = EnumSet.complementOf(EnumSet.of(News.SUBMIT));
        for (var one : others) {
            for (var other : others) {
                if (one.compareTo(other) < 0) {
                    permute(new ArrayList<>(List.of(News.SUBMIT, one, other)), 0, orders);
                }
            }
        }
        var random = new Random(SEED);
        for (var i = 0; i < SAMPLE; i++) {
            var all = new ArrayList<>(Arrays.asList(News.values()));
            Collections.shuffle(all, random);
            orders.add(all);
        }
        return orders;
    }

    private static void permute(List<News> news, int from, Set<List<News>> into) {
        if (from == news.size()) {
            into.add(List.copyOf(news));
            return;
        }
        for (var i = from; i < news.size(); i++) {
            Collections.swap(news, from, i);
            permute(news, from + 1, into);
            Collections.swap(news, from, i);
        }
    }
}
