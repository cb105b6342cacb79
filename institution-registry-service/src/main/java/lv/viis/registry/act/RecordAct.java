package lv.viis.registry.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.row.Ids;

/** Records, in the transaction of a change, who makes it and what it rests on; the database refuses one without. */
@ApplicationScoped
public class RecordAct {

    private final Acts acts;

    RecordAct(Acts acts) {
        this.acts = acts;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ActKind kind, UUID organisationId, UUID subjectId, Basis basis, Reach reach) {
        acts.persist(new Act(Ids.next(), organisationId, kind, subjectId, basis, reach.at())
                .by(
                        reach.personId(),
                        reach.principalId(),
                        reach.roles().stream().sorted().toArray(String[]::new),
                        reach.grantIds().toArray(UUID[]::new)));
    }
}
