package lv.viis.access.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lv.viis.access.reasoncode.ReasonCode;
import lv.viis.access.revocation.RevocationResource.NewRevocation;
import lv.viis.chassis.caller.Caller;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ends exactly the grants that a dry run showed: a few at once, many by a job, one by one. */
@ApplicationScoped
class RevokeChosen {

    private final EntityManager database;
    private final Caller caller;
    private final ChosenGrants chosen;
    private final RevokeMember revokeMember;
    private final RevocationConfig config;

    RevokeChosen(
            EntityManager database,
            Caller caller,
            ChosenGrants chosen,
            RevokeMember revokeMember,
            RevocationConfig config) {
        this.database = database;
        this.caller = caller;
        this.chosen = chosen;
        this.revokeMember = revokeMember;
        this.config = config;
    }

    /**
     * @return the id of the run
     * @throws ChosenGrantsChanged if others would end than were shown
     */
    @Transactional
    UUID revoke(NewRevocation request) {
        ReasonCode.require(ReasonCode.Use.REVOKE, "reasonCode", List.of(request.reasonCode()));
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        put(id, request, now);
        var sum = chosen.putDown(id, request.criteria());
        if (sum.count() != request.count() || !sum.fingerprint().equals(request.fingerprint())) {
            throw new ChosenGrantsChanged();
        }
        if (sum.count() <= config.atOnce()) {
            revokeMember.ofRun(id).forEach(member -> revokeMember.revoke(member, now));
        }
        return id;
    }

    private void put(UUID id, NewRevocation request, Instant now) {
        database.createNativeQuery("""
                        insert into bulk_revocation (id, person_id, employer_id, object_id, role, decision_id, applicant_id,
                                                     reason_code, text, fingerprint, count, asked_by, asked_at)
                        values (:id, cast(:person as uuid), cast(:employer as uuid), cast(:object as uuid), cast(:role as text),
                                cast(:decision as uuid), cast(:applicant as uuid), :reason, cast(:text as text), :fingerprint, :count, :by, :now)""")
                .setParameter("id", id)
                .setParameter("person", request.personId())
                .setParameter("employer", request.employerId())
                .setParameter("object", request.objectId())
                .setParameter("role", request.role())
                .setParameter("decision", request.decisionId())
                .setParameter("applicant", request.applicantId())
                .setParameter("reason", request.reasonCode())
                .setParameter("text", request.text())
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("count", request.count())
                .setParameter("by", caller.personId())
                .setParameter("now", now)
                .executeUpdate();
    }
}
