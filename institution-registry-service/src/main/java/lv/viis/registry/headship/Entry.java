package lv.viis.registry.headship;

import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;

/** What came of what a registrar entered: a headship as it now stands, or a proposal that waits; the other is null. */
record Entry(Headship headship, HeadshipProposal proposal) {

    static Entry of(Headship headship) {
        return new Entry(headship, null);
    }

    static Entry of(HeadshipProposal proposal) {
        return new Entry(null, proposal);
    }

    /** Whose name the answer shows. */
    Disclosure disclosure() {
        return headship == null
                ? disclosure(proposal.organisationId, proposal.personId, proposal.headshipId)
                : disclosure(headship.organisationId, headship.personId, headship.id);
    }

    private static Disclosure disclosure(UUID organisationId, UUID personId, UUID headshipId) {
        // A head who is not identified stands in the access record by the headship's id.
        return new Disclosure(
                organisationId, List.of(personId == null ? headshipId : personId), List.of("name", "headship"));
    }
}
