package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.access.deciding.item.DeciderIsInvolved;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.ground.person.SamePerson;

/** Keeps whoever has a part in an application from judging what was decided on it (D6). */
@ApplicationScoped
public class RequireUninvolved {

    private final Decisions decisions;
    private final DecisionItems items;
    private final SamePerson people;

    RequireUninvolved(Decisions decisions, DecisionItems items, SamePerson people) {
        this.decisions = decisions;
        this.items = items;
        this.people = people;
    }

    /** @throws DeciderIsInvolved if the officer has */
    public void in(UUID decisionId, UUID officer) {
        var decision = decisions.findById(decisionId);
        if (items.one(decision.decisionItemId).involves(people.idsOf(officer))) {
            throw new DeciderIsInvolved();
        }
    }
}
