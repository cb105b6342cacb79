package lv.viis.registry.act;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A change of the register and who made it. */
@Entity
@Immutable
class Act {

    @Id
    UUID id;

    UUID organisationId;

    @Enumerated(EnumType.STRING)
    ActKind kind;

    UUID subjectId;
    UUID actorId;

    /** Whose rights were used: the actor's own, or those of the person whose deputy the actor is. */
    UUID principalId;

    String[] roles;
    UUID[] grantIds;
    String basisNumber;
    LocalDate basisDate;
    Instant actedAt;

    protected Act() {}

    Act(UUID id, UUID organisationId, ActKind kind, UUID subjectId, Basis basis, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        this.kind = kind;
        this.subjectId = subjectId;
        this.basisNumber = basis.number();
        this.basisDate = basis.date();
        this.actedAt = now;
    }

    Act by(UUID actor, UUID principal, String[] roles, UUID[] grants) {
        this.actorId = actor;
        this.principalId = principal;
        this.roles = roles;
        this.grantIds = grants;
        return this;
    }
}
