package lv.viis.local.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The employee lends the grant to a colleague, the head consents; the deputy acts in the employee's place, and is seen to. */
final class Deputising {

    private final Plot plot;

    Deputising(Plot plot) {
        this.plot = plot;
    }

    String play() {
        var scope = Tokens.ofOrganisation(plot.schoolId);
        var today = LocalDate.now(ZoneId.of("Europe/Riga"));
        var employee = plot.access(plot.tokens.access("employee"));
        var principal = employee.get("/v1/me").expect(200).at("/personId");
        var deputy = plot.access(plot.tokens.access("third-employee"))
                .get("/v1/me")
                .expect(200)
                .at("/personId");
        var appointed = employee.post(
                        "/v1/deputyships",
                        Map.of(
                                "deputyId", deputy,
                                "grantIds", List.of(plot.grantId),
                                "from", today,
                                "lastDay", today.plusDays(14),
                                "basis", Map.of("number", "DEMO-2026/3", "date", today)))
                .expect(201);
        var path = "/v1/deputyships/" + appointed.at("/id");
        plot.tokens.actingFor("third-employee", scope, principal).expect(400);
        var head = plot.access(plot.tokens.access("head", scope));
        head.ifMatch(head.get(path).expect(200)).post(path + "/consent").expect(200);

        var token = plot.tokens
                .actingFor("third-employee", scope, principal)
                .expect(200)
                .at("/access_token");
        var me = plot.access(token).get("/v1/me").expect(200);
        Plot.check(me.at("/personId").equals(deputy), "who acts stays who acts: " + me);
        Plot.check(me.at("/actsFor").equals(principal), "in whose place is told: " + me);
        var registry = plot.registry(token);
        var school = "/v1/organisations/" + plot.schoolId;
        registry.ifMatch(registry.get(school).expect(200))
                .patch(school + "/contact", Map.of("phone", "+371 60000043"))
                .expect(200);

        employee.ifMatch(employee.get(path).expect(200)).post(path + "/end").expect(200);
        Plot.eventually(401, () -> registry.get("/v1/me"));
        plot.tokens.actingFor("third-employee", scope, principal).expect(400);
        return "the deputy changed the contact in the employee's place; ended, the token is refused at once";
    }
}
