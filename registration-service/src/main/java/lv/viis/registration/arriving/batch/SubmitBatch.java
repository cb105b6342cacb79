package lv.viis.registration.arriving.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.arriving.submission.SubmitAccessApplication;
import lv.viis.registration.ground.transaction.PartOfTransaction;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.letter.NeededLetters;
import lv.viis.registration.texts.lettertext.LetterKind;

/** Hands to the ministry what is ready of a batch; one missing signature holds up only that one application. */
@ApplicationScoped
class SubmitBatch {

    private final Batches batches;
    private final Letters letters;
    private final SubmitAccessApplication submitAccessApplication;
    private final PartOfTransaction part;

    SubmitBatch(
            Batches batches, Letters letters, SubmitAccessApplication submitAccessApplication, PartOfTransaction part) {
        this.batches = batches;
        this.letters = letters;
        this.submitAccessApplication = submitAccessApplication;
        this.part = part;
    }

    @Transactional
    List<Outcome> submit(UUID batchId, Reach reach) {
        return batches.toActOn(batchId, reach).stream()
                .map(application -> submit(application, reach))
                .toList();
    }

    private Outcome submit(AccessApplication application, Reach reach) {
        try {
            return Outcome.done(part.run(() -> submitAccessApplication.submitAmongOthers(
                    application.id(), IfMatch.of(Version.etag(application.version())), reach)));
        } catch (Refusal refusal) {
            return Outcome.left(application, refusal.code(), missing(application));
        }
    }

    private List<LetterKind> missing(AccessApplication application) {
        if (!application.isAwaitingSignatures()) {
            return List.of();
        }
        var missing = new ArrayList<>(NeededLetters.of(application));
        letters.proved(application.id())
                .forEach(proved -> missing.remove(proved.letter().kind()));
        return missing;
    }
}
