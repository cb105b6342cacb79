package lv.viis.registration.letters.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.NextAction;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import lv.viis.registration.applying.accessapplication.Terms;
import lv.viis.registration.texts.lettertext.LetterKind;

/**
 * Issues the letters of applications: all of a draft, those of a returned one that say something else now, or new
 * versions of those that ran out unsigned. A letter whose content is the same keeps its evidence (12.2). Where several
 * are asked for together, one head's letter names all that need one.
 */
@ApplicationScoped
public class IssueLetters {

    private final ReachableApplications applications;
    private final Letters letters;
    private final FillLetter fillLetter;
    private final IssueLetter issueLetter;
    private final Terms terms;

    IssueLetters(
            ReachableApplications applications,
            Letters letters,
            FillLetter fillLetter,
            IssueLetter issueLetter,
            Terms terms) {
        this.applications = applications;
        this.letters = letters;
        this.fillLetter = fillLetter;
        this.issueLetter = issueLetter;
        this.terms = terms;
    }

    /** @param applicationIds of one application, or of several for which the head signs once */
    @Transactional
    public List<Letter> issue(List<UUID> applicationIds, Reach reach) {
        var now = reach.at();
        var asking = applicationIds.stream()
                .map(id -> applications.actable(id, reach))
                .toList();
        var fresh = asking.stream().filter(one -> !one.isAwaitingSignatures()).toList();
        fresh.forEach(application -> application.awaitSignatures(reach.personId(), now, terms));
        var issued = new ArrayList<Letter>();
        fillLetter
                .alike(inNeedOf(LetterKind.HEAD_APPLICATION, asking, now))
                .forEach(together -> issued.add(renew(LetterKind.HEAD_APPLICATION, together, now)));
        inNeedOf(LetterKind.COMMITMENT, asking, now)
                .forEach(application -> issued.add(renew(LetterKind.COMMITMENT, List.of(application), now)));
        if (fresh.isEmpty() && issued.isEmpty()) {
            throw new LettersAlreadyIssued(applicationIds.get(0));
        }
        asking.forEach(application -> application.awaits(nextAction(application), now, terms));
        letters.flush();
        return issued;
    }

    private List<AccessApplication> inNeedOf(LetterKind kind, List<AccessApplication> asking, Instant now) {
        return asking.stream()
                .filter(application -> NeededLetters.of(application).contains(kind))
                .filter(application -> inForce(application, kind)
                        .filter(letter -> letter.isUsable(now) && says(letter, application))
                        .isEmpty())
                .toList();
    }

    private Letter renew(LetterKind kind, List<AccessApplication> together, Instant now) {
        together.forEach(application -> inForce(application, kind).ifPresent(old -> replace(old, application, now)));
        letters.flush();
        var letter = issueLetter.issue(
                fillLetter.fill(kind, together), fillLetter.parties(kind, together), nextVersion(kind, together), now);
        together.forEach(application ->
                letters.link(new LetterOfApplication(application.id(), letter, digest(kind, application))));
        return letter;
    }

    private void replace(Letter old, AccessApplication application, Instant now) {
        if (old.isExpired(now)) {
            old.expire();
        } else if (letters.applicationsOf(old.id).size() == 1) {
            old.supersede();
        }
        letters.link(old, application.id()).inForce = false;
    }

    private Optional<Letter> inForce(AccessApplication application, LetterKind kind) {
        return letters.inForce(application.id()).stream()
                .filter(letter -> letter.kind == kind)
                .findFirst();
    }

    private int nextVersion(LetterKind kind, List<AccessApplication> together) {
        return 1
                + together.stream()
                        .flatMap(application -> letters.of(application.id()).stream())
                        .filter(letter -> letter.kind == kind)
                        .mapToInt(letter -> letter.version)
                        .max()
                        .orElse(0);
    }

    private NextAction nextAction(AccessApplication application) {
        return letters.proved(application.id()).size()
                        == NeededLetters.of(application).size()
                ? NextAction.SUBMIT
                : NextAction.SIGN;
    }

    /** Whether a letter, perhaps for many, says of this application what it now has to say. */
    private boolean says(Letter letter, AccessApplication application) {
        return Arrays.equals(letters.link(letter, application.id()).contentSha256, digest(letter.kind, application));
    }

    private byte[] digest(LetterKind kind, AccessApplication application) {
        var alone = List.of(application);
        return issueLetter.digest(fillLetter.fill(kind, alone), fillLetter.parties(kind, alone));
    }
}
