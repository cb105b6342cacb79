package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisations;

/** A second registrar rejects what the first one entered: nothing holds, and nothing is told. */
@ApplicationScoped
class RejectProposal {

    private final HeadshipProposals proposals;
    private final Organisations organisations;
    private final EntityManager database;
    private final RecordAct recordAct;
    private final OwnPerson ownPerson;
    private final Caller caller;

    RejectProposal(
            HeadshipProposals proposals,
            Organisations organisations,
            EntityManager database,
            RecordAct recordAct,
            OwnPerson ownPerson,
            Caller caller) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.database = database;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
        this.caller = caller;
    }

    @Transactional
    Entry reject(UUID id, String ifMatch, HeadshipProposal.RejectionReason reason) {
        var proposal = proposals.require(id);
        caller.requireScope(proposal.organisationId, null);
        // In the order of a confirmation, so that the two never wait for each other.
        organisations.requireLocked(proposal.organisationId);
        proposals.locked(proposal).requireSecond(ownPerson.ids());
        var second = proposals.registrar();
        if (proposal.wasDecidedSo(HeadshipProposal.State.REJECTED, reason, second)) {
            return Entry.of(proposal);
        }
        proposal.requireWaiting();
        Version.requireMatch(ifMatch, proposal.version);
        proposal.reject(reason, second, Moment.now());
        recordAct.record(ActKind.PROPOSAL_REJECTED, proposal.organisationId, id, proposal.basis());
        database.flush();
        return Entry.of(proposal);
    }
}
