package lv.viis.local.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ministry's own head, whom two registrars entered, asks for a sensitive role: an officer proposes, another confirms. */
final class DecidingByTwo {

    private static final String MINISTRY = "01900000-0000-7000-8000-000000000001";

    private final Plot plot;

    DecidingByTwo(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var head = plot.suite.people().get("ministry-head");
        var today = LocalDate.now(ZoneId.of("Europe/Riga"));
        var entered = plot.registry(plot.tokens.access("registrar", "country"))
                .post(
                        "/v1/organisations/" + MINISTRY + "/headships",
                        Map.of(
                                "personalCode", head.personalCode(),
                                "givenName", head.givenName(),
                                "surname", head.familyName(),
                                "acting", false,
                                "from", today.minusYears(1),
                                "actNumber", "DEMO-2026/2",
                                "actDate", today.minusYears(1),
                                "checkDigitConfirmed", false))
                .expect(202);
        HeadProposals.confirm(plot, "registrar-2", entered.at("/id")).expect(200);
        var applicant = plot.registration(plot.tokens.access("ministry-head"));
        var asked = Plot.eventually(201, () -> applicant.post("/v1/access-applications", request(today)))
                .at("/id");
        var letters = plot.path.issueLetters(applicant, asked);
        plot.path.sign(applicant, letters.headLetter(), head).expect(200);
        plot.path
                .sign(applicant, letters.commitment(), plot.suite.people().get("new-support-officer"))
                .expect(200);
        plot.path.submit(applicant, asked).expect(201);

        var first = plot.path.officer("access-officer");
        var item = plot.path.queued(first, asked);
        var proposal = plot.path.approve(first, item).expect(202).at("/id");
        var confirmation = Map.of("proposalId", proposal);
        var path = "/v1/decision-items/" + item.at("/id") + "/confirmation";
        first.post(path, confirmation).expectProblem(403, "second-officer-is-the-first");
        plot.tokens
                .exchange(plot.tokens.idToken("new-support-officer"), "country")
                .expect(400);
        var decided =
                plot.path.officer("access-officer-2").post(path, confirmation).expect(201);
        plot.tokens.access("new-support-officer", "country");
        return "one officer proposed, a second confirmed: grant " + decided.at("/lines/0/grantId") + " of IZM_SUPPORT";
    }

    private Map<String, Object> request(LocalDate today) {
        var people = plot.suite.people();
        var request = new HashMap<>(Applying.request(
                MINISTRY, people.get("ministry-head"), people.get("new-support-officer"), "IZM_SUPPORT"));
        var line = new HashMap<String, Object>();
        line.put("role", "IZM_SUPPORT");
        line.put("objectId", null);
        line.put("validFrom", today);
        line.put("lastDay", today.plusYears(1));
        request.put("lines", List.of(line));
        return request;
    }
}
