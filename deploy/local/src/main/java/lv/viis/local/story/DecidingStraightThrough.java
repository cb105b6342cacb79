package lv.viis.local.story;

import java.util.List;
import java.util.Map;

/** A policy that two officers approved decides an application without anything to look at, within seconds. */
final class DecidingStraightThrough {

    private final Plot plot;

    DecidingStraightThrough(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var drafter = plot.path.officer("access-officer");
        var policy = drafter.post(
                        "/v1/policies",
                        Map.of(
                                "code",
                                "READERS_OF_INSTITUTIONS",
                                "rule",
                                Map.of(
                                        "roles",
                                        List.of("INSTITUTION_READER"),
                                        "employerKinds",
                                        List.of("INSTITUTION"),
                                        "longestDays",
                                        400,
                                        "sampledPercent",
                                        100)))
                .expect(201)
                .at("/id");
        var approval = "/v1/policies/" + policy + "/versions/1/approval";
        drafter.post(approval).expectProblem(403, "approver-is-the-drafter");
        plot.path.officer("access-officer-2").post(approval).expect(200);
        plot.path.officer("access-officer-3").post(approval).expect(200);

        var people = plot.suite.people();
        var id = plot.path.signedApplication(
                people.get("head"), people.get("third-employee"), plot.schoolId, "INSTITUTION_READER");
        var head = plot.registration(plot.headToken);
        var sent = System.nanoTime();
        plot.path.submit(head, id).expect(201);
        Plot.eventually(
                "the application decided by the policy",
                () -> head.get("/v1/access-applications/" + id),
                answer -> answer.at("/state").equals("DECIDED"));
        var millis = (System.nanoTime() - sent) / 1_000_000;
        var decision = Plot.eventually(
                "the decision drawn for a human look",
                () -> drafter.get("/v1/policy-samples"),
                answer -> answer.json().path("items").size() == 1);
        var made = drafter.get("/v1/decisions/" + decision.at("/items/0/decisionId"))
                .expect(200);
        Plot.check(made.at("/kind").equals("POLICY"), "the decision is marked as the policy's: " + made);
        drafter.post("/v1/policies/" + policy + "/switch-off", Map.of("reasonCode", "POLICY_TOO_WIDE"))
                .expect(200);
        return "decided %d ms after the submission, drawn for an officer's look; the policy is switched off again"
                .formatted(millis);
    }
}
