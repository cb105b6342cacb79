package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.access.upkeep.revocation.RevocationResource.NewRevocation;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.row.Ids;

/** Ends exactly the grants that a dry run showed: a few at once, many by a job, too many for one after a release. */
@ApplicationScoped
class RevokeChosen {

    private final ReasonCodes reasonCodes;
    private final EntityManager database;
    private final ChosenGrants chosen;
    private final RevokeMember revokeMember;
    private final RevocationConfig config;
    private final HoldRevocation hold;

    RevokeChosen(
            ReasonCodes reasonCodes,
            EntityManager database,
            ChosenGrants chosen,
            RevokeMember revokeMember,
            RevocationConfig config,
            HoldRevocation hold) {
        this.reasonCodes = reasonCodes;
        this.database = database;
        this.chosen = chosen;
        this.revokeMember = revokeMember;
        this.config = config;
        this.hold = hold;
    }

    /**
     * @return the id of the run
     * @throws ChosenGrantsChanged if others would end than were shown
     */
    @Transactional
    UUID revoke(NewRevocation request, Reach reach) {
        var reason = reasonCodes.given(Reason.Use.REVOKE, "reasonCode", request.reasonCode());
        var now = reach.at();
        var id = Ids.next();
        hold.lock(reach.personId());
        var seen = chosen.sum(request.criteria());
        var held = hold.holds(seen, reach.personId(), now);
        put(id, request, reason, seen, held, reach);
        var sum = chosen.putDown(id, request.criteria(), held);
        if (!sum.equals(seen)
                || sum.count() != request.count()
                || !sum.fingerprint().equals(request.fingerprint())) {
            throw new ChosenGrantsChanged();
        }
        if (!held && sum.count() <= config.atOnce()) {
            revokeMember.ofRun(id).forEach(member -> revokeMember.revoke(member, now));
        }
        return id;
    }

    private void put(UUID id, NewRevocation request, Reason reason, ChosenGrants.Sum sum, boolean held, Reach reach) {
        database.createNativeQuery("""
                        insert into bulk_revocation (id, person_id, employer_id, object_id, role, decision_id, applicant_id,
                                                     reason_code, text, fingerprint, count, asked_by, asked_at,
                                                     held, of_one_person, of_officers)
                        values (:id, cast(:person as uuid), cast(:employer as uuid), cast(:object as uuid), cast(:role as text),
                                cast(:decision as uuid), cast(:applicant as uuid),
                                :reason, cast(:text as text), :fingerprint, :count, :by, :now, :held, :ofOnePerson, :ofOfficers)""")
                .setParameter("id", id)
                .setParameter("person", request.personId())
                .setParameter("employer", request.employerId())
                .setParameter("object", request.objectId())
                .setParameter("role", request.role())
                .setParameter("decision", request.decisionId())
                .setParameter("applicant", request.applicantId())
                .setParameter("reason", reason.codeFor(Reason.Use.REVOKE))
                .setParameter("text", request.text())
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("count", request.count())
                .setParameter("by", reach.personId())
                .setParameter("now", reach.at())
                .setParameter("held", held)
                .setParameter("ofOnePerson", sum.people() <= 1)
                .setParameter("ofOfficers", sum.ofOfficers())
                .executeUpdate();
    }
}
