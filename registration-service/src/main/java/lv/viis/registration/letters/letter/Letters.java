package lv.viis.registration.letters.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.registration.applying.accessapplication.ClerkIsInvolved;
import lv.viis.registration.known.knownalias.KnownAliases;

/** The letters, whoever asks: what an application rests on, what proves a letter, and whom it is about. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

    /** A letter that was accepted, with what proves it. */
    public record Proved(Letter letter, Evidence evidence) {}

    private final KnownAliases aliases;

    Letters(KnownAliases aliases) {
        this.aliases = aliases;
    }

    /** Nobody else changes it until this transaction ends. */
    public Optional<Letter> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Like {@link #locked}, and as it is now, whatever this transaction had read of it before. */
    public Optional<Letter> lockedAnew(UUID id) {
        var letter = locked(id);
        letter.ifPresent(getEntityManager()::refresh);
        return letter;
    }

    /** By the code that is printed on it. */
    public Optional<Letter> byCode(String code) {
        return find("code", code).stream().findFirst();
    }

    /** By the SHA-256 (32 bytes) of its PDF. */
    public Optional<Letter> bySha256(byte[] sha256) {
        return find("sha256", (Object) sha256).stream().findFirst();
    }

    /** All letters of an application, those out of force too, in the order in which they were issued. */
    List<Letter> of(UUID applicationId) {
        return getEntityManager()
                .createQuery("""
                        select l from Letter l join LetterOfApplication o on o.letterId = l.id
                         where o.applicationId = :application order by l.id""", Letter.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** Those on which the present version of an application rests, head's first. */
    public List<Letter> inForce(UUID applicationId) {
        return getEntityManager()
                .createQuery("""
                        select l from Letter l join LetterOfApplication o on o.letterId = l.id
                         where o.applicationId = :application and o.inForce""", Letter.class)
                .setParameter("application", applicationId)
                .getResultStream()
                .sorted(Comparator.comparing(Letter::kind))
                .toList();
    }

    /** How a letter belongs to an application. */
    LetterOfApplication link(Letter letter, UUID applicationId) {
        return getEntityManager()
                .find(LetterOfApplication.class, new LetterOfApplication.Key(applicationId, letter.id));
    }

    void link(LetterOfApplication link) {
        getEntityManager().persist(link);
    }

    /** The commitments of a person, under any of the ids, that wait for a signature and rest on no application. */
    List<Letter> unsignedCommitments(Collection<UUID> ids, UUID employerId) {
        return list(
                "from Letter l where l.personId in ?1 and l.employerId = ?2 and l.kind = COMMITMENT"
                        + " and l.state = ISSUED"
                        + " and not exists (select o.letterId from LetterOfApplication o where o.letterId = l.id)",
                ids,
                employerId);
    }

    /** The applications whose present version rests on a letter, by id. */
    public List<UUID> applicationsOf(UUID letterId) {
        return getEntityManager()
                .createQuery(
                        "select o.applicationId from LetterOfApplication o where o.letterId = :letter and o.inForce order by o.applicationId",
                        UUID.class)
                .setParameter("letter", letterId)
                .getResultList();
    }

    /** The digests (SHA-256, 32 bytes) of the other letters in force of the applications that rest on a letter. */
    List<byte[]> besides(UUID letterId) {
        return getEntityManager()
                .createQuery("""
                        select distinct l.sha256 from Letter l join LetterOfApplication o on o.letterId = l.id
                         where o.inForce and l.id <> :letter
                           and o.applicationId in (select p.applicationId from LetterOfApplication p
                                                    where p.letterId = :letter and p.inForce)""", byte[].class)
                .setParameter("letter", letterId)
                .getResultList();
    }

    /** Keeps what proves a letter. */
    public void prove(Evidence evidence) {
        getEntityManager().persist(evidence);
    }

    public Optional<Evidence> evidence(UUID letterId) {
        return getEntityManager()
                .createQuery("from Evidence e where e.letterId = :letter", Evidence.class)
                .setParameter("letter", letterId)
                .getResultStream()
                .findFirst();
    }

    /** The letters in force of an application that are proved, head's first. */
    public List<Proved> proved(UUID applicationId) {
        return inForce(applicationId).stream()
                .filter(Letter::isProved)
                .flatMap(letter -> evidence(letter.id).map(found -> new Proved(letter, found)).stream())
                .toList();
    }

    /** Whose data it has: the signer's, and that of everybody whom it names. */
    public List<UUID> subjectsOf(Letter letter) {
        return Stream.concat(
                        Stream.of(letter.signerId),
                        letter.personId != null
                                ? Stream.of(letter.personId)
                                : getEntityManager()
                                        .createQuery("""
                                                select a.personId from AccessApplication a
                                                  join LetterOfApplication o on o.applicationId = a.id
                                                 where o.letterId = :letter""", UUID.class)
                                        .setParameter("letter", letter.id)
                                        .getResultStream())
                .distinct()
                .toList();
    }

    /** @throws ClerkIsInvolved if it names the clerk, by whichever id, or an application that rests on it is theirs */
    public void requireUninvolved(UUID clerk, Letter letter) {
        var applicants = getEntityManager()
                .createQuery("""
                        select a.applicantId from AccessApplication a
                          join LetterOfApplication o on o.applicationId = a.id
                         where o.letterId = :letter and o.inForce""", UUID.class)
                .setParameter("letter", letter.id)
                .getResultStream();
        if (Stream.concat(subjectsOf(letter).stream(), applicants).anyMatch(person -> aliases.isSame(clerk, person))) {
            throw new ClerkIsInvolved();
        }
    }

    /** Whether newer versions took its place in every application that rested on it. */
    boolean isReplaced(UUID letterId) {
        return getEntityManager()
                .createQuery("""
                        select count(o) > 0 and sum(case when o.inForce then 1 else 0 end) = 0
                          from LetterOfApplication o where o.letterId = :letter""", Boolean.class)
                .setParameter("letter", letterId)
                .getSingleResult();
    }

    /** By id, a part of those that nobody signed in time, as far as what came in time is judged. */
    @SuppressWarnings("unchecked")
    List<UUID> ranOut(Instant now, UUID after, int rows) {
        return getEntityManager()
                .createNativeQuery("""
                        select l.id from letter l
                         where l.state = 'ISSUED' and l.expires_at <= :now and l.id > :after
                           and not exists (select from waiting_act w
                                            where w.letter_id = l.id and w.received_at < l.expires_at)
                         order by l.id""", UUID.class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
