package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.organisation.Organisation;

/** Takes over the heads that an import names: the present one stays, or is followed by a new one. */
@ApplicationScoped
public class AppointHeads {

    /** What naming a head came to. */
    public enum Outcome {
        UNCHANGED,
        CORRECTED,
        APPOINTED,
        /** A second registrar has to agree. */
        PROPOSED,
        /** It is the headship of the registrar who imports, or would end it. */
        OWN,
        /** Another head is on record from that day or later, which an import does not alter. */
        CONTRADICTED
    }

    private final Headships headships;
    private final HeadshipProposals proposals;
    private final Holders holders;
    private final ChangeHeadship changeHeadship;
    private final ProposeHeadship proposeHeadship;
    private final OwnPerson ownPerson;

    AppointHeads(
            Headships headships,
            HeadshipProposals proposals,
            Holders holders,
            ChangeHeadship changeHeadship,
            ProposeHeadship proposeHeadship,
            OwnPerson ownPerson) {
        this.headships = headships;
        this.proposals = proposals;
        this.holders = holders;
        this.changeHeadship = changeHeadship;
        this.proposeHeadship = proposeHeadship;
        this.ownPerson = ownPerson;
    }

    /** The headships of organisations as they are now, to be changed together until {@link #write}. */
    public Terms termsOf(Collection<UUID> organisations, Reach reach) {
        headships.deferOneHead();
        var terms = new Terms(ownPerson.ids(reach));
        for (var headship : headships.of(organisations)) {
            terms.of(headship.organisationId).add(headship);
        }
        terms.waiting.addAll(proposals.waitingFor(organisations));
        return terms;
    }

    /** Writes all that changed; only now the database sees that nobody else heads an organisation on the same days. */
    public void write() {
        headships.requireOneHead();
    }

    /** Appoints the head, and ends the term of the one before on the day before. */
    public Outcome appoint(Organisation organisation, NewHead head, Terms terms, Reach reach) {
        var person = holders.personId(head.code());
        Headship last = null;
        for (var headship : terms.of(organisation.id())) {
            if (headship.acting) {
                continue;
            }
            if (headship.fromDay.equals(head.from()) && headship.isHeldBy(person, head)) {
                return correct(headship, head, terms, reach);
            }
            last = last == null || headship.fromDay.isAfter(last.fromDay) ? headship : last;
        }
        if (last != null && !head.from().isAfter(last.fromDay)) {
            return Outcome.CONTRADICTED;
        }
        var ended = last != null && last.isHeldOn(head.from()) ? last : null;
        if (terms.isOwn(person) || ended != null && terms.isOwn(ended.personId)) {
            return Outcome.OWN;
        }
        return organisation.needsSecondRegistrar()
                ? propose(organisation, head, person, ended, terms, reach)
                : begin(organisation, head, ended, terms, reach);
    }

    private Outcome correct(Headship headship, NewHead head, Terms terms, Reach reach) {
        if (!headship.differsFrom(head)) {
            return Outcome.UNCHANGED;
        }
        if (terms.isOwn(headship.personId)) {
            return Outcome.OWN;
        }
        changeHeadship.correct(headship, head, reach);
        return Outcome.CORRECTED;
    }

    private Outcome propose(
            Organisation organisation, NewHead head, UUID person, Headship ended, Terms terms, Reach reach) {
        if (terms.waiting.stream()
                .anyMatch(proposal ->
                        proposal.organisationId.equals(organisation.id()) && proposal.isBeginOf(person, head))) {
            return Outcome.UNCHANGED;
        }
        terms.waiting.add(proposeHeadship.toBegin(organisation, head, ended, reach));
        return Outcome.PROPOSED;
    }

    private Outcome begin(Organisation organisation, NewHead head, Headship ended, Terms terms, Reach reach) {
        if (ended != null) {
            changeHeadship.end(ended, head.from().minusDays(1), head.basis(), reach);
        }
        terms.of(organisation.id()).add(changeHeadship.begin(organisation, head, holders.ofNew(head.code()), reach));
        organisation.nextHeadshipVersion();
        return Outcome.APPOINTED;
    }

    /** The headships by organisation, and what waits. */
    public static final class Terms {

        private final Map<UUID, List<Headship>> byOrganisation = new HashMap<>();
        private final List<HeadshipProposal> waiting = new ArrayList<>();
        private final Set<UUID> own;

        Terms(Set<UUID> own) {
            this.own = own;
        }

        List<Headship> of(UUID organisation) {
            return byOrganisation.computeIfAbsent(organisation, id -> new ArrayList<>());
        }

        boolean isOwn(UUID person) {
            return person != null && own.contains(person);
        }
    }
}
