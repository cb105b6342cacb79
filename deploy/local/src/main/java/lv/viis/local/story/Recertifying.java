package lv.viis.local.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The ministry asks the head who still needs access: one grant is confirmed, one ends. */
final class Recertifying {

    private final Plot plot;

    Recertifying(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var officer = plot.path.officer("access-officer");
        var campaign = officer.post(
                        "/v1/recertifications",
                        Map.of(
                                "employerIds", List.of(plot.schoolId),
                                "deadline",
                                        LocalDate.now(ZoneId.of("Europe/Riga")).plusDays(30)))
                .expect(201)
                .at("/id");
        new Mails(plot.suite)
                .await(
                        Mails.address(plot.suite.people().get("head")),
                        "INBOX",
                        "Who still needs access",
                        "Rights that wait");
        var head = plot.access(plot.tokens.access("head", Tokens.ofOrganisation(plot.schoolId)));
        var items = head.get("/v1/recertifications/" + campaign + "/items").expect(200);
        String confirmed = null;
        String ended = null;
        for (var item : items.json().path("items")) {
            var path = "/v1/recertification-items/" + item.path("id").asText();
            var asRead = head.with("If-Match", "\"" + item.path("version").asLong() + "\"");
            if (item.path("grantId").asText().equals(plot.grantId)) {
                asRead.post(path + "/confirmation").expect(200);
                confirmed = item.path("grantId").asText();
            } else if (ended == null && item.path("role").asText().equals("INSTITUTION_READER")) {
                asRead.post(path + "/end").expect(200);
                ended = item.path("grantId").asText();
            }
        }
        Plot.check(confirmed != null && ended != null, "the head is asked of every grant: " + items);
        Plot.check(officer.get("/v1/grants/" + confirmed).at("/state").equals("ACTIVE"), "what is needed stays");
        Plot.check(officer.get("/v1/grants/" + ended).at("/state").equals("ENDED"), "what is not needed has ended");
        plot.access(plot.tokens.access("second-head", Tokens.ofOrganisation(plot.otherId)))
                .get("/v1/recertifications/" + campaign)
                .expectProblem(404, "not-found");
        return "%d grants asked of the head, who is told by mail: one confirmed, one ended; the school next door sees nothing of it"
                .formatted(items.json().path("items").size());
    }
}
