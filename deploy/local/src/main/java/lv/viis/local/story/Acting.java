package lv.viis.local.story;

import java.util.Map;

/** Step 5: the employee's token opens the own institution and no other. */
final class Acting {

    private final Plot plot;

    Acting(Plot plot) {
        this.plot = plot;
    }

    String play() {
        plot.employeeToken = plot.tokens.access("employee", Tokens.ofOrganisation(plot.schoolId));
        plot.tokens
                .exchange(plot.tokens.idToken("employee"), Tokens.ofOrganisation(plot.otherId))
                .expect(400);
        var api = plot.registry(plot.employeeToken);
        var own = "/v1/organisations/" + plot.schoolId;
        var before = api.get(own).expect(200);
        var change = Map.of("phone", "+371 60000042");
        api.ifMatch(before).patch(own + "/contact", change).expect(200);
        Plot.check(api.get(own).at("/contact/phone").equals("+371 60000042"), "the phone number is changed");
        api.ifMatch(before).patch(own + "/contact", change).expectProblem(412, "precondition-failed");
        var other = "/v1/organisations/" + plot.otherId;
        api.ifMatch(api.get(other).expect(200))
                .patch(other + "/contact", change)
                .expectProblem(403, "outside-scope");
        plot.registry(plot.tokens.access("employee"))
                .ifMatch(api.get(own))
                .patch(own + "/contact", change)
                .expectProblem(403, "forbidden");
        return "contact changed at the own institution, refused at another and without a scope";
    }
}
