package lv.viis.registration.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.accessapplication.NextAction;
import lv.viis.registration.accessapplication.Terms;
import lv.viis.registration.lettertext.LetterKind;

/**
 * Issues the letters of an application: all of a draft, those of a returned one that say something else now, or new
 * versions of those that ran out unsigned. A letter whose content is the same keeps its evidence (12.2).
 */
@ApplicationScoped
class IssueLetters {

    private final EntityManager database;
    private final AccessApplications applications;
    private final Letters letters;
    private final FillLetter fillLetter;
    private final IssueLetter issueLetter;
    private final Terms terms;

    IssueLetters(
            EntityManager database,
            AccessApplications applications,
            Letters letters,
            FillLetter fillLetter,
            IssueLetter issueLetter,
            Terms terms) {
        this.database = database;
        this.applications = applications;
        this.letters = letters;
        this.fillLetter = fillLetter;
        this.issueLetter = issueLetter;
        this.terms = terms;
    }

    @Transactional
    List<Letter> issue(UUID callerId, UUID applicationId, Instant now) {
        var application = applications.actable(applicationId);
        var wasWaiting = application.state() == AccessApplication.State.AWAITING_SIGNATURES;
        if (!wasWaiting) {
            application.awaitSignatures(callerId, now, terms);
        }
        var issued = new ArrayList<Letter>();
        for (var kind : Needed.by(application)) {
            renew(application, kind, now).ifPresent(issued::add);
        }
        if (wasWaiting && issued.isEmpty()) {
            throw new LettersAlreadyIssued(applicationId);
        }
        application.awaits(nextAction(application), now, terms);
        database.flush();
        return issued;
    }

    private Optional<Letter> renew(AccessApplication application, LetterKind kind, Instant now) {
        var content = fillLetter.fill(kind, List.of(application));
        var parties = fillLetter.parties(kind, List.of(application));
        var old = letters.inForce(application.id()).stream()
                .filter(letter -> letter.kind == kind)
                .findFirst();
        if (old.filter(letter -> letter.isUsable(now) && says(letter, issueLetter.digest(content, parties)))
                .isPresent()) {
            return Optional.empty();
        }
        old.ifPresent(letter -> {
            if (letter.isExpired(now)) {
                letter.expire();
            } else if (letters.applicationsOf(letter.id).size() == 1) {
                letter.supersede();
            }
            database.find(LetterOfApplication.class, new LetterOfApplication.Key(application.id(), letter.id)).inForce =
                    false;
            database.flush();
        });
        var letter = issueLetter.issue(content, parties, nextVersion(application, kind), now);
        database.persist(new LetterOfApplication(application.id(), letter));
        return Optional.of(letter);
    }

    private int nextVersion(AccessApplication application, LetterKind kind) {
        return 1
                + letters.of(application.id()).stream()
                        .filter(letter -> letter.kind == kind)
                        .mapToInt(letter -> letter.version)
                        .max()
                        .orElse(0);
    }

    private NextAction nextAction(AccessApplication application) {
        return letters.proved(application.id()).size() == Needed.by(application).size()
                ? NextAction.SUBMIT
                : NextAction.SIGN;
    }

    private static boolean says(Letter letter, byte[] contentSha256) {
        return Arrays.equals(letter.contentSha256, contentSha256);
    }
}
