package lv.viis.registration.arriving.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Version;
import lv.viis.registration.applying.accessapplication.WithdrawAccessApplication;

/** Takes back all applications of a batch that have not ended. */
@ApplicationScoped
class WithdrawBatch {

    private final Batches batches;
    private final WithdrawAccessApplication withdrawAccessApplication;

    WithdrawBatch(Batches batches, WithdrawAccessApplication withdrawAccessApplication) {
        this.batches = batches;
        this.withdrawAccessApplication = withdrawAccessApplication;
    }

    @Transactional
    List<Outcome> withdraw(UUID batchId, Reach reach) {
        return batches.toActOn(batchId, reach).stream()
                .map(application -> application.isOpen()
                        ? Outcome.done(withdrawAccessApplication.withdraw(
                                application.id(), IfMatch.of(Version.etag(application.version())), reach))
                        : Outcome.left(application, "application-in-wrong-state", List.of()))
                .toList();
    }
}
