package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.tokens.client.SystemClientResource.SystemClientView;
import lv.viis.chassis.page.Answers;

/** Shows systems with what an officer has to see beside them today. */
@ApplicationScoped
class ClientViews {

    private final KnownHeads heads;

    ClientViews(KnownHeads heads) {
        this.heads = heads;
    }

    @Transactional
    SystemClientView of(SystemClient client, LocalDate today) {
        return SystemClientView.of(client, heads.isHead(client.appliedBy, client.employerId, today));
    }

    Response answer(SystemClient client, LocalDate today) {
        return Answers.ok(of(client, today), client.version);
    }
}
