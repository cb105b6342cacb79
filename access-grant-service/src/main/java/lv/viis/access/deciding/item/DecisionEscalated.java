package lv.viis.access.deciding.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An application waits too long, or for nobody: whoever oversees the officers has to see to it.
 *
 * @param reason DUE_SOON, OVERDUE, or NO_OFFICER where all have a part in it
 * @param dueOn the day by which it has to be decided, date of Europe/Riga
 */
record DecisionEscalated(
        UUID decisionItemId,
        UUID applicationId,
        long applicationVersion,
        String reason,
        LocalDate dueOn,
        Instant escalatedAt) {}
