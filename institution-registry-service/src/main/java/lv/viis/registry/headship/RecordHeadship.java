package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.organisation.Organisations;

/** Records that somebody becomes head of an organisation, or proposes it where a second registrar has to agree. */
@ApplicationScoped
class RecordHeadship {

    private final Organisations organisations;
    private final Headships headships;
    private final HeadshipProposals proposals;
    private final OwnPerson ownPerson;

    RecordHeadship(Organisations organisations, Headships headships, HeadshipProposals proposals, OwnPerson ownPerson) {
        this.organisations = organisations;
        this.headships = headships;
        this.proposals = proposals;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry record(UUID organisationId, NewHead head, boolean checkDigitConfirmed, Reach reach) {
        var organisation = organisations.requireLocked(organisationId);
        if (head.code() != null) {
            CheckDigitDoubtful.unlessConfirmed(head.code(), checkDigitConfirmed);
        }
        ownPerson.refuse(headships.personId(head.code()), reach);
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposals.toBegin(organisation, head, null, reach);
            headships.flush(organisationId);
            return Entry.of(proposal);
        }
        var headship = headships.begin(organisation, head, reach);
        headships.flush(organisationId);
        headships.tellNext(organisation);
        return Entry.of(headship);
    }
}
