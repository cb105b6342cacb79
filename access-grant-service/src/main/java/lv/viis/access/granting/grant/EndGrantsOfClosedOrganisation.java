package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Ends the grants through, or on, an organisation with the date from which it is no more (D12). */
@ApplicationScoped
public class EndGrantsOfClosedOrganisation {

    private final Grants grants;
    private final EndGrant end;

    EndGrantsOfClosedOrganisation(Grants grants, EndGrant end) {
        this.grants = grants;
        this.end = end;
    }

    /** @param closedOn the first day on which the organisation is no more, date of Europe/Riga */
    @Transactional
    public void endAll(UUID organisationId, LocalDate closedOn, Instant now) {
        for (var grant : grants.lockedOfOrganisation(organisationId)) {
            end.endOn(grant, closedOn, EndReason.ORGANISATION_CLOSED, now);
        }
    }
}
