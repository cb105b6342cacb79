package lv.viis.registration.known.knownorganisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** An organisation (iestāde, pašvaldība) as the registry last told of it. */
@Entity
public class KnownOrganisation {

    /** What kind of employer or object it is. */
    public enum Kind {
        INSTITUTION,
        MUNICIPALITY,
        STATE_BODY
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String status;

    /** The first day without it; told when the closing is recorded, which may be long before. */
    LocalDate closedOn;

    String registrationNumber;
    String legalNumber;
    String name;
    UUID founderId;
    List<UUID> successorIds = List.of();

    protected KnownOrganisation() {}

    KnownOrganisation(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** Who goes on for it after it closed; empty while it exists, or if nobody does. */
    public List<UUID> successorIds() {
        return successorIds;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The number by which people know it: the institution register's, else the legal person's; null if it has none. */
    public String number() {
        return registrationNumber != null ? registrationNumber : legalNumber;
    }

    /** Whether it exists at the instant, by the date in Latvia. */
    public boolean isActive(Instant at) {
        return status.equals("ACTIVE") || (closedOn != null && Riga.day(at).isBefore(closedOn));
    }

    /**
     * Whether its head may apply for rights on the object: an institution for itself, a municipality for itself and
     * what it founded, a state body for the country (D7).
     *
     * @param object null for the country
     */
    public boolean mayApplyFor(KnownOrganisation object) {
        if (kind == Kind.STATE_BODY) {
            return object == null;
        }
        return object != null && (object.id.equals(id) || (kind == Kind.MUNICIPALITY && id.equals(object.founderId)));
    }
}
