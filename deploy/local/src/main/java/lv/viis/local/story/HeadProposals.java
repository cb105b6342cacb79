package lv.viis.local.story;

import java.util.List;

/** Heads of state bodies and municipalities, whom a registrar entered and another one confirms. */
final class HeadProposals {

    private HeadProposals() {}

    /** The ids of what waits, at most a page. */
    static List<String> waiting(Plot plot) {
        var items = plot.registry(plot.tokens.access("registrar-2", "country"))
                .get("/v1/headship-proposals?limit=200")
                .expect(200)
                .json()
                .path("items");
        return items.findValuesAsText("id");
    }

    static Answer confirm(Plot plot, String registrar, String id) {
        return plot.registry(plot.tokens.access(registrar, "country"))
                .with("If-Match", "\"0\"")
                .post("/v1/headship-proposals/" + id + "/confirmation");
    }
}
