package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
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
    Entry record(UUID organisationId, NewHead head, boolean checkDigitConfirmed) {
        var organisation = organisations.requireLocked(organisationId);
        if (head.code() != null) {
            CheckDigitDoubtful.unlessConfirmed(head.code(), checkDigitConfirmed);
        }
        ownPerson.refuse(headships.personId(head.code()));
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposals.toBegin(organisation, head, null);
            headships.flush(organisationId);
            return Entry.of(proposal);
        }
        var headship = headships.begin(organisation, head);
        headships.flush(organisationId);
        headships.tellNext(organisation);
        return Entry.of(headship);
    }
}
