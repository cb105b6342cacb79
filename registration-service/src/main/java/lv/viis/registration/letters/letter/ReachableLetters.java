package lv.viis.registration.letters.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.Terms;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** What the caller may reach of letters: as signer, whom it is about, the employer's head, or for the ministry. */
@ApplicationScoped
class ReachableLetters {

    private final EntityManager database;
    private final Letters letters;
    private final Mandates mandates;
    private final KnownAliases aliases;
    private final Terms terms;

    ReachableLetters(EntityManager database, Letters letters, Mandates mandates, KnownAliases aliases, Terms terms) {
        this.database = database;
        this.letters = letters;
        this.mandates = mandates;
        this.aliases = aliases;
        this.terms = terms;
    }

    /**
     * For its signer, the one person it is about, who may apply for the employer today, and the ministry. A letter that
     * names several employees is not for each of them.
     *
     * @throws NotFound if there is none, or it is not the caller's to read
     */
    Letter readable(UUID id, Reach reach) {
        return letters.findByIdOptional(id)
                .filter(found -> mayRead(found, reach))
                .orElseThrow(() -> new NotFound("letter"));
    }

    /**
     * For the same people, and of the ministry for clerks, who enter what comes; who else sees all there reads only (12.5).
     *
     * @throws NotFound if there is none, or it is not the caller's to read
     * @throws OutsideScope if it is only that
     */
    Letter signable(UUID id, Reach reach) {
        var letter = readable(id, reach);
        if (!Office.isClerk(reach) && !isConcerned(letter, reach)) {
            throw new OutsideScope();
        }
        return letter;
    }

    boolean mayRead(Letter letter, Reach reach) {
        return Office.seesAll(reach) || isConcerned(letter, reach);
    }

    private boolean isConcerned(Letter letter, Reach reach) {
        var me = reach.personId();
        return aliases.isSame(me, letter.personId)
                || mandates.of(me, letter.employerId, reach.at()).isPresent()
                || aliases.isSame(me, letter.signerId) && concernsFormerApplicant(letter, reach);
    }

    /** Like the applications that rest or rested on it; without one, as with a deputy's authorisation, not at all. */
    private boolean concernsFormerApplicant(Letter letter, Reach reach) {
        var ends = database.createQuery("""
                        select a.closedAt from AccessApplication a
                          join LetterOfApplication o on o.applicationId = a.id
                         where o.letterId = :letter""", Instant.class)
                .setParameter("letter", letter.id)
                .getResultList();
        var since = terms.formerApplicantReadsSince(reach.at());
        return ends.stream().anyMatch(end -> end == null || end.isAfter(since));
    }

    /** The caller's to sign. */
    List<Letter> toSign(UUID after, int rows, Reach reach) {
        return database.createQuery("""
                        select l from Letter l
                         where l.signerId in :me and l.state = ISSUED and l.expiresAt > :now and l.id > :after
                           and (exists (select a.id from LetterOfApplication o
                                          join AccessApplication a on a.id = o.applicationId
                                         where o.letterId = l.id and o.inForce and a.state = AWAITING_SIGNATURES)
                                or not exists (select o.letterId from LetterOfApplication o where o.letterId = l.id)
                                   and (l.personId in :me or l.employerId in :mine))
                         order by l.id""", Letter.class)
                .setParameter("me", aliases.idsOf(reach.personId()))
                .setParameter("mine", mandates.organisationsOf(reach.personId(), reach.at()))
                .setParameter("now", reach.at())
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
