package lv.viis.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Api;
import lv.viis.local.story.Tokens;

/**
 * What the policies of the databases cost a request: the same requests with them and without, in turns; and how long a
 * database takes to be told who asks, which a request pays either way.
 */
final class Walls {

    private static final int TICKETS = 3_000;
    private static final int APPLICATIONS = 3_000;
    private static final int OF_A_TURN = 50;
    private static final int TURNS = 12;

    private static final String TELL =
            "select tell(cast(? as uuid), cast(? as uuid), null, true, 'IZM_SUPPORT', 'support_application')";

    private interface Call {
        void make();
    }

    private final LocalSuite suite;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    Walls(LocalSuite suite) throws SQLException {
        this.suite = suite;
        var path = new AccessPath(suite);
        var school = path.organisation("9900001001");
        var tokens = new Tokens(suite);
        var anybody = Api.at(suite.url(Service.REGISTRY));
        var support = Api.at(suite.url(Service.SUPPORT));
        var requester = support.as(tokens.access("employee"));
        var officer = support.as(tokens.access("support-officer", "country"));
        var body = Map.of(
                "organisationId",
                school,
                "topic",
                "SIGNATURE",
                "example",
                "The letter of 3 September stays empty after Sign was pressed.");
        var ticket =
                "/v1/tickets/" + requester.post("/v1/tickets", body).expect(201).at("/id");
        manyTickets(school);
        applications(path, Api.at(suite.url(Service.REGISTRATION)).as(tokens.access("access-officer", "country")));
        calls.put(
                "registry: an organisation",
                () -> anybody.get("/v1/organisations/" + school).expect(200));
        calls.put(
                "registry: a page of 50",
                () -> anybody.get("/v1/organisations?limit=50").expect(200));
        calls.put("support: an own ticket", () -> requester.get(ticket).expect(200));
        calls.put("support: own tickets", () -> requester.get("/v1/tickets").expect(200));
        calls.put(
                "support: a page of 50 of all",
                () -> officer.get("/v1/tickets?limit=50").expect(200));
        calls.put(
                "support: open a ticket",
                () -> requester.post("/v1/tickets", body).expect(201));
        calls.put(
                "support: write a message",
                () -> requester
                        .post(ticket + "/messages", Map.of("text", "And another try: nothing."))
                        .expect(201));
    }

    /** What everybody looks at there: one thing, a list of the own, a list of all. */
    private void applications(AccessPath path, Api officer) throws SQLException {
        var head = path.registration("head");
        var own = head.get("/v1/access-applications?limit=1").expect(200);
        var application = "/v1/access-applications/" + own.at("/items/0/id");
        manyApplications(own.at("/items/0/id"));
        calls.put(
                "registration: an own application", () -> head.get(application).expect(200));
        calls.put(
                "registration: its employee",
                () -> head.get("/v1/people/" + own.at("/items/0/personId")).expect(200));
        calls.put(
                "registration: a head's page of 50",
                () -> head.get("/v1/access-applications?limit=50").expect(200));
        calls.put(
                "registration: a page of 50 of all",
                () -> officer.get("/v1/access-applications?limit=50").expect(200));
    }

    /** Like that one: a tenth of the same employer, the others each of another one, of as many people. */
    private void manyApplications(String like) throws SQLException {
        execute(Service.REGISTRATION, """
                with made as (
                    insert into access_application
                    select (jsonb_populate_record(a, jsonb_build_object(
                               'id', uuidv7(), 'person_id', gen_random_uuid(), 'batch_id', null, 'employer_id',
                               case when i %% 10 = 0 then a.employer_id else gen_random_uuid() end))).*
                      from access_application a, generate_series(1, %d) i where a.id = '%s'
                    returning id, employer_id, person_id)
                insert into access_application_line
                    (id, application_id, position, employer_id, person_id, role, valid_from, last_day, open)
                select uuidv7(), id, 0, employer_id, person_id, 'INSTITUTION_READER', current_date, current_date, false
                  from made""".formatted(APPLICATIONS, like));
        execute(Service.REGISTRATION, "analyze");
    }

    /** The past of a year, of as many people. */
    private void manyTickets(String school) throws SQLException {
        execute(Service.SUPPORT, """
                insert into ticket (id, version, code, organisation_id, requester_id, topic, example, state, opened_at)
                select uuidv7(), 0, lpad(translate(upper(to_hex(i)), '01', 'XY'), 8, 'Z'), '%s', gen_random_uuid(),
                       'SIGNATURE', 'x', 'NEW', now() from generate_series(1, %d) i""".formatted(school, TICKETS));
    }

    void run() throws SQLException {
        var with = new LinkedHashMap<String, List<Double>>();
        var without = new LinkedHashMap<String, List<Double>>();
        // The first turn of each kind warms up.
        for (var turn = -1; turn < TURNS; turn++) {
            measure(turn < 0 ? new LinkedHashMap<>() : with);
            policies("disable");
            measure(turn < 0 ? new LinkedHashMap<>() : without);
            policies("enable");
        }
        var told = median(told());
        System.out.printf(
                "median ms of %d each; whole: with what telling takes, beside none of either%n%-34s %8s %8s %8s %8s%n",
                TURNS * OF_A_TURN, "", "with", "without", "policies", "whole");
        with.forEach((name, millis) -> {
            var a = median(millis);
            var b = median(without.get(name));
            System.out.printf("%-34s %8.3f %8.3f %8.3f %8.3f%n", name, a, b, a / b, a / (b - told));
        });
        System.out.printf("telling a database who asks: median %.3f ms%n", told);
    }

    private void measure(Map<String, List<Double>> into) {
        calls.forEach((name, call) -> {
            for (var i = 0; i < OF_A_TURN; i++) {
                var begun = System.nanoTime();
                call.make();
                into.computeIfAbsent(name, one -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
            }
        });
    }

    private void policies(String what) throws SQLException {
        for (var service : List.of(Service.REGISTRY, Service.REGISTRATION, Service.SUPPORT)) {
            execute(service, """
                    do $$
                    declare
                        walled regclass;
                    begin
                        for walled in select oid from pg_class where relforcerowsecurity loop
                            execute format('alter table %%s %s row level security', walled);
                        end loop;
                    end
                    $$""".formatted(what));
        }
    }

    private List<Double> told() throws SQLException {
        var millis = new ArrayList<Double>();
        try (var database = suite.postgres().connect(Service.SUPPORT.database());
                var tell = database.prepareStatement(TELL)) {
            database.setAutoCommit(false);
            for (var i = 0; i < 1_000; i++) {
                var person = UUID.randomUUID().toString();
                tell.setString(1, person);
                tell.setString(2, person);
                var begun = System.nanoTime();
                tell.execute();
                if (i >= 200) {
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
                database.rollback();
            }
        }
        return millis;
    }

    private void execute(Service service, String sql) throws SQLException {
        try (var database = suite.postgres().connect(service.database());
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
