package lv.viis.registration.letters.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.applying.accessapplication.ApplicationStep.What;
import lv.viis.registration.applying.accessapplication.NextAction;
import lv.viis.registration.applying.accessapplication.Terms;
import lv.viis.registration.ground.fact.FactChanged;
import lv.viis.registration.texts.lettertext.LetterKind;

/** What evidence of a letter does to the applications that rest on it. */
@ApplicationScoped
public class ProveLetter {

    private final AccessApplications applications;
    private final Letters letters;
    private final Terms terms;
    private final Event<FactChanged> facts;

    ProveLetter(AccessApplications applications, Letters letters, Terms terms, Event<FactChanged> facts) {
        this.applications = applications;
        this.letters = letters;
        this.terms = terms;
        this.facts = facts;
    }

    /** The applications that rest on the letter, by id; nobody else changes them until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AccessApplication> lockApplications(UUID letterId) {
        return letters.applicationsOf(letterId).stream()
                .map(applications::locked)
                .toList();
    }

    /**
     * @throws lv.viis.registration.applying.accessapplication.ApplicationInWrongState if none waits for evidence of it
     * @throws LetterSuperseded if newer versions took its place
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireAwaited(UUID letterId) {
        var resting = letters.applicationsOf(letterId).stream()
                .map(applications::findById)
                .toList();
        if (letters.isReplaced(letterId)) {
            throw new LetterSuperseded(letterId);
        }
        // A letter without an application, such as a commitment signed anew, waits by itself.
        if (!resting.isEmpty() && resting.stream().noneMatch(AccessApplication::isAwaitingSignatures)) {
            resting.get(0).requireAwaitingSignatures();
        }
    }

    /** Puts a step on the timelines of the applications that wait for the letter, and whose turn it is now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noted(Letter letter, List<AccessApplication> resting, What what, UUID by, Instant now) {
        noted(letter, resting, what, List.of(), by, now);
    }

    /** Like the other one, and says why, in codes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noted(
            Letter letter, List<AccessApplication> resting, What what, List<String> reasons, UUID by, Instant now) {
        letters.flush();
        resting.stream().filter(AccessApplication::isAwaitingSignatures).forEach(application -> {
            application.note(what, by, now).about(letter.id).because(reasons);
            if (letter.kind == LetterKind.COMMITMENT
                    && letter.state == Letter.State.ACCEPTED
                    && application.isCodeDoubtful()) {
                // Found by the code in the employee's own certificate.
                application.confirmCode(letter.signerId, now, terms);
            }
            application.awaits(nextAction(application), now, terms);
        });
        letters.flush();
        // From now on its deputy answers for applications, perhaps also for some that wait for it.
        if (letter.kind == LetterKind.AUTHORISATION && letter.isProved()) {
            facts.fire(new FactChanged(letter.employerId, null, now));
        }
    }

    /** A signed file that had waited was refused: those concerned should know, and the letter is still to be signed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refused(UUID letterId, List<AccessApplication> resting, String code, Instant now) {
        resting.stream()
                .filter(AccessApplication::isAwaitingSignatures)
                .forEach(application -> application
                        .note(What.SIGNATURE_REFUSED, null, now)
                        .about(letterId)
                        .because(List.of(code)));
    }

    private NextAction nextAction(AccessApplication application) {
        var inForce = letters.inForce(application.id());
        if (inForce.stream().anyMatch(letter -> letter.state == Letter.State.PAPER_RECEIVED)) {
            return NextAction.CONFIRM_PAPER;
        }
        if (inForce.stream().filter(Letter::isProved).count()
                < NeededLetters.of(application).size()) {
            return NextAction.SIGN;
        }
        return application.isCodeDoubtful() ? NextAction.CONFIRM_CODE : NextAction.SUBMIT;
    }
}
