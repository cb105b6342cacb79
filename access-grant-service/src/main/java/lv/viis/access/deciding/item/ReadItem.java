package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.access.deciding.item.KnownView.NonDecider;
import lv.viis.access.deciding.item.KnownView.Part;
import lv.viis.access.deciding.weighing.GatherFacts;

/** Lays before an officer all that a decision on an item has to heed. */
@ApplicationScoped
class ReadItem {

    private final DecisionItems items;
    private final Proposals proposals;
    private final GatherFacts facts;
    private final Officers officers;

    ReadItem(DecisionItems items, Proposals proposals, GatherFacts facts, Officers officers) {
        this.items = items;
        this.proposals = proposals;
        this.facts = facts;
        this.officers = officers;
    }

    ItemView read(UUID id, Instant now) {
        var item = items.one(id);
        return ItemView.of(item, known(item, now), now);
    }

    private KnownView known(DecisionItem item, Instant now) {
        var weighing = facts.of(item.submission(), now);
        var known = weighing.facts();
        var proposal = proposals.openOf(item.id);
        return new KnownView(
                known.applicantIsHead(),
                known.employmentEnd(),
                known.commitmentExpiredAt(),
                known.held().stream().map(KnownView.OtherGrant::of).toList(),
                items.openOf(known.personIds()).stream()
                        .filter(other -> !other.id.equals(item.id))
                        .map(KnownView.OtherItem::of)
                        .toList(),
                weighing.conflicts(item.id, items.elsewhere(weighing)),
                nonDeciders(item),
                officers.whoMay(item, known.today()),
                officers.needed(item.submission()),
                proposal == null ? null : ProposalView.of(proposal, !proposal.isOf(item)));
    }

    private static List<NonDecider> nonDeciders(DecisionItem item) {
        var submission = item.submission();
        var parts = new LinkedHashMap<UUID, TreeSet<Part>>();
        note(parts, Part.APPLICANT, submission.applicantId());
        note(parts, Part.USER, submission.personId());
        note(parts, Part.CONFIRMING_HEAD, item.confirmedBy());
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
