package lv.viis.access.upkeep.revocation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.DueRows;
import lv.viis.chassis.job.RunItems;

/** Goes on with bulk revocations: small transactions, so that no epoch waits for the whole. */
@ApplicationScoped
@AsJob
class RunRevocations {

    private static final DueRows MEMBERS = new DueRows("revocation", "bulk_revocation_grant", "d.state = 'WAITING'");

    private final RunItems items;
    private final RevokeMember revokeMember;

    RunRevocations(RunItems items, RevokeMember revokeMember) {
        this.items = items;
        this.revokeMember = revokeMember;
    }

    @Scheduled(
            every = "${viis.access.revocation.interval:2s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var now = Moment.now();
        items.run(MEMBERS, now, member -> revokeMember.revoke(member, now));
    }
}
