package lv.viis.access.deciding.breakglass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Two operators named an officer because none was left: whoever watches over the system has to look at once.
 *
 * @param lastDay the last day of the right, date of Europe/Riga
 * @param operators by whose keys the request was signed
 * @param requestSha256 of the request as it was signed, lower-case hex
 */
record BreakGlassOpened(
        UUID decisionId,
        UUID grantId,
        UUID personId,
        String role,
        LocalDate lastDay,
        String reasonCode,
        List<String> operators,
        String requestSha256,
        Instant openedAt) {

    static final String TOPIC = "viis.access.decision";
}
