package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.tokens.client.SystemClientResource.View;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.page.Answers;

/** Shows systems with what an officer has to see beside them today. */
@ApplicationScoped
class ClientViews {

    private final KnownHeads heads;

    ClientViews(KnownHeads heads) {
        this.heads = heads;
    }

    View of(SystemClient client) {
        return View.of(client, heads.isHead(client.appliedBy, client.employerId, Riga.today()));
    }

    Response answer(SystemClient client) {
        return Answers.ok(of(client), client.version);
    }
}
