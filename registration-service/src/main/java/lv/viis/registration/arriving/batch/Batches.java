package lv.viis.registration.arriving.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import lv.viis.registration.applying.accessapplication.Terms;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** The batches, each for its applicant, who may apply for the employer today, and the ministry; for no employee. */
@ApplicationScoped
class Batches {

    private final EntityManager database;
    private final AccessApplications applications;
    private final ReachableApplications reachable;
    private final Mandates mandates;
    private final KnownAliases aliases;
    private final Terms terms;
    private final Caller caller;

    Batches(
            EntityManager database,
            AccessApplications applications,
            ReachableApplications reachable,
            Mandates mandates,
            KnownAliases aliases,
            Terms terms,
            Caller caller) {
        this.database = database;
        this.applications = applications;
        this.reachable = reachable;
        this.mandates = mandates;
        this.aliases = aliases;
        this.terms = terms;
        this.caller = caller;
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    AccessApplicationBatch readable(UUID id) {
        return Optional.ofNullable(database.find(AccessApplicationBatch.class, id))
                .filter(this::mayRead)
                .orElseThrow(() -> new NotFound("access application batch"));
    }

    private boolean mayRead(AccessApplicationBatch batch) {
        return reachable.callerSeesAll()
                || mandates.of(caller.personId(), batch.employerId, Moment.now())
                        .isPresent()
                || aliases.isSame(caller.personId(), batch.applicantId) && concernsFormerApplicant(batch);
    }

    private boolean concernsFormerApplicant(AccessApplicationBatch batch) {
        var since = terms.formerApplicantReadsSince(Moment.now());
        return applicationsOf(batch).stream().anyMatch(application -> application.concernsFormerApplicant(since));
    }

    /** In the order of the entries. */
    List<AccessApplication> applicationsOf(AccessApplicationBatch batch) {
        return applications.ofBatch(batch.id).stream()
                .map(id -> database.find(AccessApplication.class, id))
                .toList();
    }

    /**
     * In the order of the entries, and nobody else changes them until this transaction ends.
     *
     * @throws lv.viis.chassis.problem.Refusal if the caller may not act on them
     */
    List<AccessApplication> toActOn(UUID batchId) {
        var locked =
                applications.ofBatch(batchId).stream().map(applications::locked).toList();
        readable(batchId);
        return locked.stream()
                .map(application -> reachable.actable(application.id()))
                .toList();
    }
}
