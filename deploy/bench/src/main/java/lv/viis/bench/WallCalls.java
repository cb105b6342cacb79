package lv.viis.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Api;
import lv.viis.local.story.Tokens;

/** Requests by which it is measured what the walls cost, on databases with a past: one thing, a list of the own, a list of all. */
final class WallCalls {

    /** Prepares one request of a kind, which is not measured, and gives what is. */
    interface Call {
        Runnable next();
    }

    private static final int TICKETS = 3_000;
    private static final int APPLICATIONS = 3_000;

    /** Of access-grant's own past. */
    private static final int PEOPLE = 60_000;

    private final LocalSuite suite;
    private final Tokens tokens;
    private final String school;
    private final Random random = new Random(1);
    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final Map<String, Call> calls = new LinkedHashMap<>();

    WallCalls(LocalSuite suite) throws SQLException, IOException {
        this.suite = suite;
        this.tokens = new Tokens(suite);
        this.school = new AccessPath(suite).organisation("9900001001");
        registry();
        support();
        registration();
        accessGrant();
    }

    Map<String, Call> all() {
        return calls;
    }

    /** Tokens end, and while carriers read what a past has written only those of the last minute are taken. */
    void logInAnew() {
        callers.clear();
    }

    private Api as(Service service, String person, String scope) {
        return callers.computeIfAbsent(
                service + person, one -> Api.at(suite.url(service)).as(tokens.access(person, scope)));
    }

    private void read(String name, Service service, String person, String scope, IntFunction<String> path) {
        calls.put(service.id().replace("-service", "") + ": " + name, () -> {
            var caller = person == null ? Api.at(suite.url(service)) : as(service, person, scope);
            var asked = path.apply(random.nextInt(PEOPLE));
            return () -> caller.get(asked).expect(200);
        });
    }

    private void registry() {
        read("an organisation", Service.REGISTRY, null, null, i -> "/v1/organisations/" + school);
        read("a page of 50", Service.REGISTRY, null, null, i -> "/v1/organisations?limit=50");
    }

    private void support() throws SQLException {
        var body = Map.of(
                "organisationId",
                school,
                "topic",
                "SIGNATURE",
                "example",
                "The letter of 3 September stays empty after Sign was pressed.");
        var ticket = "/v1/tickets/"
                + as(Service.SUPPORT, "employee", null)
                        .post("/v1/tickets", body)
                        .expect(201)
                        .at("/id");
        execute(Service.SUPPORT, """
                insert into ticket (id, version, code, organisation_id, requester_id, topic, example, state, opened_at)
                select uuidv7(), 0, lpad(translate(upper(to_hex(i)), '01', 'XY'), 8, 'Z'), '%s', gen_random_uuid(),
                       'SIGNATURE', 'x', 'NEW', now() from generate_series(1, %d) i""".formatted(school, TICKETS));
        execute(Service.SUPPORT, "analyze");
        read("an own ticket", Service.SUPPORT, "employee", null, i -> ticket);
        read("own tickets", Service.SUPPORT, "employee", null, i -> "/v1/tickets");
        read("a page of 50 of all", Service.SUPPORT, "support-officer", "country", i -> "/v1/tickets?limit=50");
        write("open a ticket", "/v1/tickets", body);
        write("write a message", ticket + "/messages", Map.of("text", "And another try: nothing."));
    }

    private void write(String name, String path, Map<String, String> body) {
        calls.put("support-ticket: " + name, () -> {
            var caller = as(Service.SUPPORT, "employee", null);
            return () -> caller.post(path, body).expect(201);
        });
    }

    private void registration() throws SQLException {
        var own = as(Service.REGISTRATION, "head", null)
                .get("/v1/access-applications?limit=1")
                .expect(200);
        manyApplications(own.at("/items/0/id"));
        read(
                "an own application",
                Service.REGISTRATION,
                "head",
                null,
                i -> "/v1/access-applications/" + own.at("/items/0/id"));
        read("its employee", Service.REGISTRATION, "head", null, i -> "/v1/people/" + own.at("/items/0/personId"));
        read("a head's page of 50", Service.REGISTRATION, "head", null, i -> "/v1/access-applications?limit=50");
        read(
                "a page of 50 of all",
                Service.REGISTRATION,
                "access-officer",
                "country",
                i -> "/v1/access-applications?limit=50");
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

    private void accessGrant() throws SQLException, IOException {
        try (var database = suite.postgres().connect(Service.ACCESS_GRANT.database())) {
            LedgerPast.make(database, LedgerPast.FEWEST_ENTRIES);
        }
        officer("the queue", i -> "/v1/decision-items?state=OPEN");
        officer("grants as of a day, of a school", i -> "/v1/grants?employerId=" + school(i) + "&asOf=" + day(i));
        officer("grants as of a day, of all", i -> "/v1/grants?asOf=" + day(i) + "&limit=200");
        officer(
                "suspended grants as of a day, of all",
                i -> "/v1/grants?state=SUSPENDED&asOf=" + day(i) + "&limit=200");
        officer("proof of a grant", i -> "/v1/grants/" + LedgerPast.id("grant " + i) + "/proof");
        officer("SCIM, one person", i -> "/scim/v2/Users/" + LedgerPast.id("person " + (2000 + i % 58_000)));
        officer("SCIM, a page of 100", i -> "/scim/v2/Users?count=100&startIndex=" + (1 + i % 10_000));
        officer(
                "a school's rights as CSV",
                i -> "/v1/reports/access.csv?reason=YEARLY_AUDIT&organisationId=" + school(i));
        read("own rights", Service.ACCESS_GRANT, "employee", null, i -> "/v1/me");
        calls.put("access-grant: a token exchange", () -> {
            var login = tokens.idToken("access-officer");
            return () -> tokens.exchange(login, "country").expect(200);
        });
    }

    private void officer(String name, IntFunction<String> path) {
        read(name, Service.ACCESS_GRANT, "access-officer", "country", path);
    }

    private static String school(int i) {
        return LedgerPast.id("school " + i % LedgerPast.SCHOOLS);
    }

    private static LocalDate day(int i) {
        return LocalDate.now().minusDays(i % 60);
    }

    private void execute(Service service, String sql) throws SQLException {
        try (var database = suite.postgres().connect(service.database());
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
