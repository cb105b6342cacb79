package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisation;

/** Proposes to a second registrar what one registrar alone must not do, with the act that tells who proposed it. */
@ApplicationScoped
class ProposeHeadship {

    private final HeadshipProposals proposals;
    private final Holders holders;
    private final RecordAct recordAct;

    ProposeHeadship(HeadshipProposals proposals, Holders holders, RecordAct recordAct) {
        this.proposals = proposals;
        this.holders = holders;
        this.recordAct = recordAct;
    }

    /** @param replaced the headship to be ended on the day before, null if none */
    HeadshipProposal toBegin(Organisation organisation, NewHead head, Headship replaced, Reach reach) {
        organisation.requireOpen(head.from());
        return keep(
                HeadshipProposal.toBegin(
                        organisation.id(),
                        head,
                        holders.ofNew(head.code()),
                        replaced == null ? null : replaced.id,
                        Registrar.of(reach),
                        reach.at()),
                reach);
    }

    HeadshipProposal toEnd(Headship headship, LocalDate lastDay, Basis basis, Reach reach) {
        return keep(HeadshipProposal.toEnd(headship, lastDay, basis, Registrar.of(reach), reach.at()), reach);
    }

    HeadshipProposal toIdentify(Headship headship, Holder holder, Basis basis, Reach reach) {
        return keep(HeadshipProposal.toIdentify(headship, holder, basis, Registrar.of(reach), reach.at()), reach);
    }

    private HeadshipProposal keep(HeadshipProposal proposal, Reach reach) {
        proposals.persist(proposal);
        recordAct.record(ActKind.PROPOSAL_MADE, proposal.organisationId, proposal.id, proposal.basis(), reach);
        return proposal;
    }
}
