package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.granting.grant.Days;

/** Says whether what is decided on an application can be carried out, by all that is known at the moment. */
@ApplicationScoped
class WeighDecision {

    private final WeighLine line;
    private final WeighNamedGrants namedGrants;
    private final WeighConflicts conflicts;

    WeighDecision(WeighLine line, WeighNamedGrants namedGrants, WeighConflicts conflicts) {
        this.line = line;
        this.namedGrants = namedGrants;
        this.conflicts = conflicts;
    }

    /**
     * Locks what it weighs until the transaction ends.
     *
     * @param today date of Europe/Riga
     * @return the days of each line that gives a right
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, Days> weigh(Submission submission, DecidedLines decided, LocalDate today) {
        var granted = decided.granted();
        var days = new HashMap<UUID, Days>();
        if (submission.kind() != Submission.Kind.REVOKE) {
            conflicts.lock(submission.personId());
            for (var asked : granted) {
                days.put(asked.lineId(), line.weigh(submission, asked, decided.of(asked), today));
            }
            conflicts.weigh(submission.personId(), granted, days, today);
        }
        namedGrants.weigh(
                submission,
                granted.stream().filter(asked -> asked.grantId() != null).toList(),
                decided,
                today);
        return days;
    }
}
