package lv.viis.access.ledger.datareport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.row.Ids;
import org.hibernate.annotations.Immutable;

/** A report on who saw a person's data, asked for with a reason: what it shows ends with the instant of asking. */
@Entity
@Immutable
@Table(name = "personal_data_report")
class DataReport {

    /** Why it is asked for. */
    enum Reason {
        RESIDENT_APPLICATION,
        BREACH_INCIDENT
    }

    @Id
    UUID id;

    UUID personId;

    @Enumerated(EnumType.STRING)
    Reason reason;

    String reference;
    UUID requestedBy;
    Instant requestedAt;

    static DataReport of(UUID personId, Reason reason, String reference, UUID requestedBy, Instant now) {
        var report = new DataReport();
        report.id = Ids.next();
        report.personId = personId;
        report.reason = reason;
        report.reference = reference;
        report.requestedBy = requestedBy;
        report.requestedAt = now;
        return report;
    }
}
