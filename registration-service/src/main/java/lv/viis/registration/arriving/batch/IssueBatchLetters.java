package lv.viis.registration.arriving.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.ApplicationState;
import lv.viis.registration.letters.letter.IssueLetters;
import lv.viis.registration.letters.letter.Letter;

/**
 * Issues one head's letter for all of a batch that wait for one, and each employee's own letter. What was returned gets
 * letters of its own, by itself.
 */
@ApplicationScoped
class IssueBatchLetters {

    private static final Set<ApplicationState> IN_NEED =
            EnumSet.of(ApplicationState.DRAFT, ApplicationState.AWAITING_SIGNATURES);

    private final Batches batches;
    private final IssueLetters issueLetters;

    IssueBatchLetters(Batches batches, IssueLetters issueLetters) {
        this.batches = batches;
        this.issueLetters = issueLetters;
    }

    @Transactional
    List<Letter> issue(UUID batchId, Reach reach) {
        var waiting = batches.toActOn(batchId, reach).stream()
                .filter(application -> IN_NEED.contains(application.state()))
                .map(AccessApplication::id)
                .toList();
        if (waiting.isEmpty()) {
            throw new NoLettersToIssue(batchId);
        }
        return issueLetters.issue(waiting, reach);
    }
}
