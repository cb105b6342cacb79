package lv.viis.local.story;

/** Step 4: the application reaches the ministry's queue, an officer approves, and the grant is active. */
final class Deciding {

    private final Plot plot;

    Deciding(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var path = "/v1/access-applications/" + plot.applicationId;
        var head = plot.registration(plot.headToken);
        plot.path.submit(head, plot.applicationId).expect(201);

        var officer = plot.path.officer("access-officer");
        var item = plot.path.queued(officer, plot.applicationId);
        var decided = plot.path.approve(officer, item).expect(201);
        plot.path.approve(plot.path.officer("access-officer-2"), item).expectProblem(409, "already-decided");
        plot.grantId = decided.at("/lines/0/grantId");

        Plot.eventually(
                "the applicant seeing it decided",
                () -> head.get(path),
                answer -> answer.json().path("state").asText().equals("DECIDED"));
        var grant = officer.get("/v1/grants/" + plot.grantId).expect(200);
        Plot.check(grant.at("/state").equals("ACTIVE"), "the grant is active: " + grant);
        return "grant " + plot.grantId + " of " + grant.at("/role") + " is ACTIVE; the second officer got 409";
    }
}
