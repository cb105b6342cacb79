package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.viis.access.deciding.weighing.DecidedLines;
import lv.viis.access.deciding.weighing.NewDecision.LineDecision;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.ground.reasoncode.ReasonCodes;

/** Sets what is decided beside the lines that were asked, each with its reason of the catalogue. */
@ApplicationScoped
class MatchLines {

    private final ReasonCodes reasonCodes;

    MatchLines(ReasonCodes reasonCodes) {
        this.reasonCodes = reasonCodes;
    }

    /** Refused with lines that do not match, and with a reason that the catalogue has not for what is decided. */
    DecidedLines match(Submission asked, List<LineDecision> lines) {
        return DecidedLines.of(asked, lines, (use, codes) -> reasonCodes.given(use, "lines.reasonCode", codes));
    }
}
