package lv.viis.registration.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.accessapplication.AccessApplications;

/** The letters, each for those who may read its application. */
@ApplicationScoped
public class Letters {

    /** A letter that was accepted, with what proves it. */
    public record Proved(Letter letter, Evidence evidence) {}

    private final EntityManager database;
    private final AccessApplications applications;
    private final Caller caller;

    Letters(EntityManager database, AccessApplications applications, Caller caller) {
        this.database = database;
        this.applications = applications;
        this.caller = caller;
    }

    /** @throws NotFound if there is none, or its application is not the caller's to read */
    Letter readable(UUID id) {
        var letter = Optional.ofNullable(database.find(Letter.class, id)).orElseThrow(() -> new NotFound("letter"));
        applications.readable(letter.applicationId);
        return letter;
    }

    /** All letters of an application, superseded ones too, in the order in which they were issued. */
    List<Letter> of(UUID applicationId) {
        return database.createQuery("from Letter l where l.applicationId = :application order by l.id", Letter.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** The caller's to sign. */
    List<Letter> toSign(UUID after, int rows) {
        return database.createQuery("""
                        select l from Letter l join AccessApplication a on a.id = l.applicationId
                         where l.signerId = :me and l.state = ISSUED and l.expiresAt > instant
                           and a.state = AWAITING_SIGNATURES and l.id > :after
                         order by l.id""", Letter.class)
                .setParameter("me", caller.personId())
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    Optional<Evidence> evidence(UUID letterId) {
        return database.createQuery("from Evidence e where e.letterId = :letter", Evidence.class)
                .setParameter("letter", letterId)
                .getResultStream()
                .findFirst();
    }

    /** The letters of an application that are accepted, head's first. */
    public List<Proved> proved(UUID applicationId) {
        return of(applicationId).stream()
                .sorted(java.util.Comparator.comparing(Letter::kind))
                .flatMap(letter -> evidence(letter.id()).map(found -> new Proved(letter, found)).stream())
                .toList();
    }
}
