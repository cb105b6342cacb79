package lv.viis.access.deciding.item;

import java.util.List;
import lv.viis.access.deciding.weighing.OnScales;
import lv.viis.access.deciding.weighing.Submission;

/** An open item, for tests without a database. */
public final class ItemOf {

    private ItemOf() {}

    public static DecisionItem submission(Submission submission) {
        return DecisionItem.of(submission, "{}", Urgency.of(OnScales.TODAY, List.of()));
    }
}
