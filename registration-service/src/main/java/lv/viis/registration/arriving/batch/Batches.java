package lv.viis.registration.arriving.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import lv.viis.registration.applying.accessapplication.Terms;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** The batches, each for its applicant, who may apply for the employer today, and the ministry; for no employee. */
@ApplicationScoped
class Batches implements PanacheRepositoryBase<AccessApplicationBatch, UUID> {

    private final AccessApplications applications;
    private final ReachableApplications reachable;
    private final Mandates mandates;
    private final KnownAliases aliases;
    private final Terms terms;

    Batches(
            AccessApplications applications,
            ReachableApplications reachable,
            Mandates mandates,
            KnownAliases aliases,
            Terms terms) {
        this.applications = applications;
        this.reachable = reachable;
        this.mandates = mandates;
        this.aliases = aliases;
        this.terms = terms;
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    AccessApplicationBatch readable(UUID id, Reach reach) {
        return findByIdOptional(id)
                .filter(found -> mayRead(found, reach))
                .orElseThrow(() -> new NotFound("access application batch"));
    }

    /** Until this transaction ends nobody else drafts one for the employer. */
    void hold(UUID employerId) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "batch/" + employerId)
                .getSingleResult();
    }

    private boolean mayRead(AccessApplicationBatch batch, Reach reach) {
        return Office.seesAll(reach)
                || mandates.of(reach.personId(), batch.employerId, reach.at()).isPresent()
                || aliases.isSame(reach.personId(), batch.applicantId) && concernsFormerApplicant(batch, reach);
    }

    private boolean concernsFormerApplicant(AccessApplicationBatch batch, Reach reach) {
        var since = terms.formerApplicantReadsSince(reach.at());
        return applicationsOf(batch).stream().anyMatch(application -> application.concernsFormerApplicant(since));
    }

    /** In the order of the entries. */
    List<AccessApplication> applicationsOf(AccessApplicationBatch batch) {
        return applications.ofBatch(batch.id).stream()
                .map(applications::findById)
                .toList();
    }

    /**
     * In the order of the entries, and nobody else changes them until this transaction ends.
     *
     * @throws lv.viis.chassis.problem.Refusal if the caller may not act on them
     */
    List<AccessApplication> toActOn(UUID batchId, Reach reach) {
        var locked =
                applications.ofBatch(batchId).stream().map(applications::locked).toList();
        readable(batchId, reach);
        return locked.stream()
                .map(application -> reachable.actable(application.id(), reach))
                .toList();
    }
}
