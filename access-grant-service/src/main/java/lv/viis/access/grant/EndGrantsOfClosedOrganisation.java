package lv.viis.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Ends the grants through, or on, an organisation with the date from which it is no more (D12). */
@ApplicationScoped
public class EndGrantsOfClosedOrganisation {

    private final EndGrant end;

    EndGrantsOfClosedOrganisation(EndGrant end) {
        this.end = end;
    }

    /** @param closedOn the first day on which the organisation is no more, date of Europe/Riga */
    @Transactional
    public void endAll(UUID organisationId, LocalDate closedOn, Instant now) {
        for (var grant : Grant.lockedOfOrganisation(organisationId)) {
            endOne(grant, closedOn, now);
        }
    }

    private void endOne(Grant grant, LocalDate closedOn, Instant now) {
        var today = LocalDate.ofInstant(now, Days.RIGA);
        if (grant.state(today) == Grant.State.ENDED || grant.valid.lastDay().isBefore(closedOn)) {
            return;
        }
        if (closedOn.isAfter(today) && closedOn.isAfter(grant.valid.from())) {
            end.endBefore(grant, closedOn, Grant.EndReason.ORGANISATION_CLOSED);
        } else {
            end.endNow(grant, Grant.EndReason.ORGANISATION_CLOSED, now);
        }
    }
}
