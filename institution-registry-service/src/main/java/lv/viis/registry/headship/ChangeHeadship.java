package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisation;

/** Every change of a headship, each with the act that tells who made it; the event is told by whoever is done. */
@ApplicationScoped
class ChangeHeadship {

    private final Headships headships;
    private final RecordAct recordAct;

    ChangeHeadship(Headships headships, RecordAct recordAct) {
        this.headships = headships;
        this.recordAct = recordAct;
    }

    /** @throws lv.viis.registry.organisation.OrganisationIsClosed if it no longer exists on the first day */
    Headship begin(Organisation organisation, NewHead head, Holder holder, Reach reach) {
        organisation.requireOpen(head.from());
        var headship = Headship.begin(organisation.id(), head, holder, reach.at());
        // A closing that is recorded already ends this term too.
        headship.lastDay = organisation.lastDay();
        headships.persist(headship);
        record(ActKind.HEADSHIP_RECORDED, headship, headship.basis(), reach);
        return headship;
    }

    void end(Headship headship, LocalDate lastDay, Basis basis, Reach reach) {
        headship.end(lastDay);
        record(ActKind.HEADSHIP_ENDED, headship, basis, reach);
    }

    /** As the organisation's closing does, which counts also where an end was recorded before. */
    void endForClosing(Headship headship, LocalDate closing, Basis basis, Reach reach) {
        if (headship.fromDay.isBefore(closing)) {
            headship.lastDay = closing.minusDays(1);
            record(ActKind.HEADSHIP_ENDED, headship, basis, reach);
        } else {
            headships.delete(headship);
            record(ActKind.HEADSHIP_CANCELLED, headship, basis, reach);
        }
    }

    void correct(Headship headship, NewHead head, Reach reach) {
        headship.correct(head);
        record(ActKind.HEADSHIP_CORRECTED, headship, headship.basis(), reach);
    }

    void identify(Headship headship, Holder holder, Basis basis, Reach reach) {
        headship.identify(holder, basis, reach.personId(), reach.at());
        record(ActKind.HEAD_IDENTIFIED, headship, basis, reach);
    }

    private void record(ActKind kind, Headship headship, Basis basis, Reach reach) {
        recordAct.record(kind, headship.organisationId, headship.id, basis, reach);
    }
}
