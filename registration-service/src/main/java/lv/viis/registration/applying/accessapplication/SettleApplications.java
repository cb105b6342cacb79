package lv.viis.registration.applying.accessapplication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;
import lv.viis.registration.ground.fact.AliasChanged;
import lv.viis.registration.ground.fact.FactChanged;
import lv.viis.registration.known.knownalias.KnownAliases;

/** Settles applications when a fact is told, and those whose day has come. */
@ApplicationScoped
class SettleApplications {

    private static final int BATCH = 500;

    private final AccessApplications applications;
    private final SettleApplication settleApplication;
    private final KnownAliases aliases;
    private final TryItems items;

    SettleApplications(
            AccessApplications applications,
            SettleApplication settleApplication,
            KnownAliases aliases,
            TryItems items) {
        this.applications = applications;
        this.settleApplication = settleApplication;
        this.aliases = aliases;
        this.items = items;
    }

    /** In the transaction that notes the fact. */
    void onFact(@Observes FactChanged fact) {
        applications.flush();
        for (var id : applications.openOf(fact)) {
            settleApplication.settle(id, fact.personId() == null, fact.at());
        }
    }

    /** In the transaction that notes it; who heads an employer may have become somebody else by it. */
    void onAlias(@Observes AliasChanged fact) {
        var people = new HashSet<>(aliases.idsOf(fact.personId()));
        people.addAll(aliases.idsOf(fact.aliasId()));
        for (var id : applications.openOf(people)) {
            settleApplication.settle(id, true, fact.at());
        }
    }

    /** Days pass without an event. Each in a transaction of its own: one that fails keeps no other from its day (A22). */
    @AsJob
    @Scheduled(
            every = "${viis.registration.application.settle-interval:60s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settleDue() {
        var now = Moment.now();
        items.each(
                "application",
                BATCH,
                after -> applications.perhapsDue(now, after, BATCH),
                now,
                id -> settleApplication.settle(id, false, now));
    }
}
