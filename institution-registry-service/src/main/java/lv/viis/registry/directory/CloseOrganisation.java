package lv.viis.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.headship.EndAllHeadships;
import lv.viis.registry.organisation.CloseReason;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;
import lv.viis.registry.organisation.SuccessorsDoNotFit;

/** Closes an organisation for good, and with it the terms of its heads. */
@ApplicationScoped
class CloseOrganisation {

    private final Organisations organisations;
    private final EndAllHeadships endAllHeadships;
    private final RecordAct recordAct;

    CloseOrganisation(Organisations organisations, EndAllHeadships endAllHeadships, RecordAct recordAct) {
        this.organisations = organisations;
        this.endAllHeadships = endAllHeadships;
        this.recordAct = recordAct;
    }

    @Transactional
    Organisation close(
            UUID id,
            CloseReason reason,
            LocalDate on,
            Collection<UUID> successors,
            Basis basis,
            IfMatch ifMatch,
            Reach reach) {
        var organisation = organisations.requireLocked(id);
        ifMatch.require(organisation.version());
        requireOpen(reason, on, successors);
        organisation.close(reason, on, successors);
        recordAct.record(ActKind.ORGANISATION_CLOSED, id, id, basis, reach);
        organisations.flush();
        organisations.tellClosed(organisation);
        endAllHeadships.before(on, organisation, basis, reach);
        return organisation;
    }

    private void requireOpen(CloseReason reason, LocalDate on, Collection<UUID> successors) {
        for (var id : successors) {
            var successor = organisations.findById(id);
            if (successor == null || successor.isClosed(on)) {
                throw new SuccessorsDoNotFit(reason.name());
            }
        }
    }
}
