package lv.viis.registration.letters.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.texts.lettertext.LetterKind;

/** Issues a user's commitment letter anew, in the text of the day: it belongs to person and employer, not to an application. */
@ApplicationScoped
public class IssueCommitment {

    private final Letters letters;
    private final AccessApplications applications;
    private final KnownAliases aliases;
    private final FillLetter fillLetter;
    private final IssueLetter issueLetter;

    IssueCommitment(
            Letters letters,
            AccessApplications applications,
            KnownAliases aliases,
            FillLetter fillLetter,
            IssueLetter issueLetter) {
        this.letters = letters;
        this.applications = applications;
        this.aliases = aliases;
        this.fillLetter = fillLetter;
        this.issueLetter = issueLetter;
    }

    /**
     * It says of the person what their last decided application said.
     *
     * @param until when it can be signed
     */
    public Letter issue(UUID personId, UUID employerId, Instant now, Instant until) {
        var ids = aliases.idsOf(personId);
        var rests = List.of(lastDecided(ids, employerId));
        // Of two campaigns' letters only the newer one is to be signed.
        letters.unsignedCommitments(ids, employerId).forEach(Letter::supersede);
        return issueLetter.issue(
                fillLetter.fill(LetterKind.COMMITMENT, rests),
                fillLetter.parties(LetterKind.COMMITMENT, rests),
                1,
                now,
                until);
    }

    private AccessApplication lastDecided(List<UUID> ids, UUID employerId) {
        return applications
                .lastDecided(ids, employerId)
                .orElseThrow(() -> new IllegalStateException("no decided application of the person is known"));
    }
}
