package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.access.deciding.decision.KnownView.NonDecider;
import lv.viis.access.deciding.decision.KnownView.Part;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.known.employment.KnownEmployments;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.problem.NotFound;

/** Lays before an officer all that a decision on an item has to heed. */
@ApplicationScoped
class ReadItem {

    private final KnownHeads heads;
    private final KnownEmployments employments;
    private final HeldGrants grants;
    private final FindConflicts conflicts;
    private final Officers officers;
    private final SamePerson people;

    ReadItem(
            KnownHeads heads,
            KnownEmployments employments,
            HeldGrants grants,
            FindConflicts conflicts,
            Officers officers,
            SamePerson people) {
        this.heads = heads;
        this.employments = employments;
        this.grants = grants;
        this.conflicts = conflicts;
        this.officers = officers;
        this.people = people;
    }

    /** @throws NotFound if there is no such item */
    ItemView read(UUID id) {
        DecisionItem item = DecisionItem.findById(id);
        if (item == null) {
            throw new NotFound("decision item");
        }
        return ItemView.of(item, known(item, Riga.today()));
    }

    private KnownView known(DecisionItem item, LocalDate today) {
        var submission = item.submission();
        var proposal = Proposal.openOf(item.id);
        return new KnownView(
                heads.isHead(submission.applicantId(), submission.employerId(), today),
                employments
                        .lastDay(submission.personId(), submission.employerId(), submission.employmentFrom())
                        .orElse(null),
                employments
                        .commitmentExpiredAt(submission.personId(), submission.employerId())
                        .orElse(null),
                grants.ofPerson(submission.personId(), today).stream()
                        .map(KnownView.OtherGrant::of)
                        .toList(),
                DecisionItems.openOf(people.idsOf(submission.personId())).stream()
                        .filter(other -> !other.id.equals(item.id))
                        .map(KnownView.OtherItem::of)
                        .toList(),
                conflicts.of(item.id, submission, today),
                nonDeciders(item),
                officers.whoMay(item, today),
                Officers.needed(submission),
                proposal == null ? null : ProposalResource.ProposalView.of(proposal, !proposal.isOf(item)));
    }

    private static List<NonDecider> nonDeciders(DecisionItem item) {
        var submission = item.submission();
        var parts = new LinkedHashMap<UUID, TreeSet<Part>>();
        note(parts, Part.APPLICANT, submission.applicantId());
        note(parts, Part.USER, submission.personId());
        note(parts, Part.CONFIRMING_HEAD, item.confirmedBy);
        note(parts, Part.CONFIRMING_HEAD, submission.confirmedBy());
        submission.evidence().forEach(letter -> {
            note(parts, Part.SIGNER, letter.signerId());
            letter.clerkIds().forEach(clerk -> note(parts, Part.PAPER_CLERK, clerk));
        });
        Function<Map.Entry<UUID, TreeSet<Part>>, NonDecider> view =
                entry -> new NonDecider(entry.getKey(), entry.getValue());
        return parts.entrySet().stream().map(view).toList();
    }

    private static void note(Map<UUID, TreeSet<Part>> parts, Part part, UUID person) {
        if (person != null) {
            parts.computeIfAbsent(person, id -> new TreeSet<>()).add(part);
        }
    }
}
