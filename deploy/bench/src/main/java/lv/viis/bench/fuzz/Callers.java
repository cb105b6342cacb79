package lv.viis.bench.fuzz;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Api;
import lv.viis.local.story.Applying;
import lv.viis.local.story.Tokens;

/** One of each role, some without any, and one whose token is none. */
final class Callers {

    private static final List<String> TOKENS = List.of(
            "", "x", "Bearer", "Bearer x", "Bearer a.b.c", "Basic eDp5", "DPoP x", "Bearer " + "t".repeat(5000));

    private static final String COUNTRY = "country";
    private static final String MINISTRY = "01900000-0000-7000-8000-000000000001";
    private static final String SCHOOL = "9900001001";

    private final LocalSuite suite;
    private final Tokens tokens;
    private final AccessPath path;
    private final List<Caller> all = new ArrayList<>();

    /**
     * @param suite in which the story was played
     * @param seed of the people whom the story does not know
     */
    Callers(LocalSuite suite, int seed) {
        this.suite = suite;
        this.tokens = new Tokens(suite);
        this.path = new AccessPath(suite);
        var school = Tokens.ofOrganisation(path.organisation(SCHOOL));
        suite.people().staff().forEach(person -> add(person.id(), COUNTRY));
        add("new-support-officer", COUNTRY);
        for (var role : List.of("IZM_ADMIN", "POLICY_ANALYST")) {
            var person = AccessPath.people(1, role.hashCode() + seed).get(0);
            grantInCountry(person, role);
            all.add(new Caller(role, () -> path.token(person, COUNTRY)));
        }
        add("head", school);
        add("head", null);
        add("municipality-head", municipality());
        add("ministry-head", Tokens.ofOrganisation(MINISTRY));
        var editor = AccessPath.people(1, seed).get(0);
        path.grant(suite.people().get("head"), editor, path.organisation(SCHOOL), "INSTITUTION_EDITOR");
        all.add(new Caller("INSTITUTION_EDITOR", () -> path.token(editor, school)));
        add("outsider", null);
        var system = new SystemClient(
                suite.url(Service.ACCESS_GRANT),
                Api.at(suite.url(Service.ACCESS_GRANT)).as(tokens.access("head", school)),
                path.officer("access-officer"),
                path.organisation(SCHOOL));
        all.add(new Caller("a school's system", system::token));
    }

    List<Caller> all() {
        return all;
    }

    Set<String> roles() {
        var roles = new TreeSet<String>();
        all.forEach(caller -> roles.addAll(caller.roles()));
        return roles;
    }

    /** A fresh login, for forms that take one. */
    String idToken() {
        return tokens.idToken("second-head");
    }

    /** Mostly one whose roles the operation wants. */
    Caller forOperation(Operation operation, Random random) {
        var wanted = operation.roles();
        var fitting = all.stream()
                .filter(caller -> caller.roles().stream().anyMatch(wanted::contains))
                .toList();
        var among = fitting.isEmpty() || random.nextInt(8) == 0 ? all : fitting;
        return among.get(random.nextInt(among.size()));
    }

    private void add(String person, String scope) {
        all.add(new Caller(person + (scope == null ? " without a scope" : ""), () -> tokens.access(person, scope)));
    }

    private String municipality() {
        return Api.at(suite.url(Service.ACCESS_GRANT))
                .as(tokens.access("municipality-head"))
                .get("/v1/me")
                .expect(200)
                .at("/scopes/0/scope");
    }

    private void grantInCountry(DemoPerson person, String role) {
        var today = LocalDate.now(ZoneId.of("Europe/Riga"));
        var head = suite.people().get("ministry-head");
        var applicant = path.registration(head.id());
        var request = new HashMap<>(Applying.request(MINISTRY, head, person, role));
        var line = new HashMap<String, Object>();
        line.put("role", role);
        line.put("objectId", null);
        line.put("validFrom", today);
        line.put("lastDay", today.plusYears(1));
        request.put("lines", List.of(line));
        var id = applicant.post("/v1/access-applications", request).expect(201).at("/id");
        var letters = path.issueLetters(applicant, id);
        path.sign(applicant, letters.headLetter(), head).expect(200);
        path.sign(applicant, letters.commitment(), person).expect(200);
        path.submit(applicant, id).expect(201);
        var first = path.officer("access-officer");
        var item = path.queued(first, id);
        var answer = path.approve(first, item);
        if (answer.status() == 202) {
            path.officer("access-officer-2")
                    .post(
                            "/v1/decision-items/" + item.at("/id") + "/confirmation",
                            Map.of("proposalId", answer.at("/id")))
                    .expect(201);
        }
    }

    /** @return who asks, null for nobody and with a token that is none */
    Caller enter(Operation operation, boolean wrong, Map<String, String> headers, Random random) {
        if (wrong) {
            var token = TOKENS.get(random.nextInt(TOKENS.size()));
            if (!token.isEmpty()) {
                headers.put("Authorization", token);
            }
            return null;
        }
        if (operation.isPublic() && random.nextBoolean()) {
            return null;
        }
        var caller = forOperation(operation, random);
        headers.put("Authorization", "Bearer " + caller.token());
        return caller;
    }
}
