package lv.viis.access.known.knownorganisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.known.knownorganisation.OrganisationListener.OrganisationState;

/** What decisions need of an organisation, as the registry last told it. */
@Entity
public class KnownOrganisation {

    /** The ministry (Izglītības un zinātnes ministrija); it exists in the registry from the first migration on. */
    public static final UUID MINISTRY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    /** The State Education Quality Service (Izglītības kvalitātes valsts dienests). */
    public static final UUID QUALITY_SERVICE = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @Id
    public UUID id;

    /** INSTITUTION, MUNICIPALITY or STATE_BODY. */
    public String kind;

    public String status;
    public UUID founderId;

    /** The first day on which it is no more, null while it is. */
    public LocalDate closedOn;

    void become(OrganisationState state) {
        kind = state.kind();
        status = state.status();
        founderId = state.founderId();
        closedOn = state.closedOn();
    }

    public boolean isActive(LocalDate day) {
        return status.equals("ACTIVE") || (closedOn != null && day.isBefore(closedOn));
    }

    /** Whether an object lies within what an employer may have rights on (D7): itself and what it founded. */
    public boolean mayHaveRightsOn(KnownOrganisation object) {
        return object.id.equals(id) || (kind.equals("MUNICIPALITY") && id.equals(object.founderId));
    }

    public boolean isStateBody() {
        return kind.equals("STATE_BODY");
    }
}
