package lv.viis.registry.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Records, in the transaction of a change, who makes it and what it rests on; the database refuses one without. */
@ApplicationScoped
public class RecordAct {

    private final EntityManager database;
    private final Caller caller;

    RecordAct(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ActKind kind, UUID organisationId, UUID subjectId, Basis basis) {
        database.persist(new Act(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        organisationId,
                        kind,
                        subjectId,
                        basis,
                        Moment.now())
                .by(
                        caller.personId(),
                        caller.principalId(),
                        caller.roles().stream().sorted().toArray(String[]::new),
                        caller.grantIds().toArray(UUID[]::new)));
    }
}
