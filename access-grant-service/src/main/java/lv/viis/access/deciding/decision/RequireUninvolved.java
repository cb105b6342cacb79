package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps whoever has a part in an application from judging what was decided on it (D6). */
@ApplicationScoped
public class RequireUninvolved {

    /** @throws DeciderIsInvolved if the officer has */
    public void in(UUID decisionId, UUID officer) {
        Decision decision = Decision.findById(decisionId);
        DecisionItem item = DecisionItem.findById(decision.decisionItemId);
        if (item.involves(officer)) {
            throw new DeciderIsInvolved();
        }
    }
}
