package lv.viis.registry.organisationimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.headship.AppointHeads;
import lv.viis.registry.headship.TellHeadships;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;

/** Writes what the rows of a file changed, and tells it: an act for each organisation, then the events. */
@ApplicationScoped
class TellImport {

    private final Organisations organisations;
    private final AppointHeads appointHeads;
    private final TellHeadships tellHeadships;
    private final RecordAct recordAct;

    TellImport(
            Organisations organisations, AppointHeads appointHeads, TellHeadships tellHeadships, RecordAct recordAct) {
        this.organisations = organisations;
        this.appointHeads = appointHeads;
        this.tellHeadships = tellHeadships;
        this.recordAct = recordAct;
    }

    void tell(RowApplication applied, UUID importId, Reach reach) {
        record(ActKind.ORGANISATION_REGISTERED, applied.registered(), importId, reach);
        record(ActKind.ORGANISATION_CHANGED, applied.touched(), importId, reach);
        appointHeads.write();
        // The events of thousands of rows would otherwise each look through all of them for changes to write.
        organisations.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        applied.registered().forEach(organisations::tellRegistered);
        applied.changed().forEach(organisations::tellChanged);
        tellHeadships.again(applied.newlyHeaded());
    }

    private void record(ActKind kind, List<Organisation> changed, UUID importId, Reach reach) {
        changed.forEach(organisation -> recordAct.record(kind, organisation.id(), importId, Basis.NONE, reach));
    }
}
