package lv.viis.registration.arriving.batch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.ApplicationKind;
import org.hibernate.annotations.Immutable;

/** Applications for many employees that were drafted together, so that the head signs once for all of them. */
@Entity
@Immutable
class AccessApplicationBatch {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ApplicationKind kind;

    UUID employerId;
    UUID applicantId;
    Instant createdAt;

    protected AccessApplicationBatch() {}

    /** @param first of the applications: all have its kind, employer and applicant */
    AccessApplicationBatch(UUID id, AccessApplication first, Instant createdAt) {
        this.id = id;
        this.kind = first.kind();
        this.employerId = first.employerId();
        this.applicantId = first.applicantId();
        this.createdAt = createdAt;
    }
}
