package lv.viis.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplication;

/**
 * Remembers what applicant and employee signed about themselves. Only submission brings it here: a draft with
 * somebody's code neither changes nor reveals what is known of them.
 */
@ApplicationScoped
public class NotePeople {

    private final EntityManager database;

    NotePeople(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void note(AccessApplication application, Instant now) {
        var by = application.applicant();
        known(application.applicantId(), by.givenName(), by.surname(), now);
        var about = application.employee();
        var person = known(application.personId(), about.givenName(), about.surname(), now);
        person.code = application.employeeCode();
        person.isReachedBy(about.email(), about.phone());
        database.flush();
        var employment = employment(application);
        employment.post = about.post();
        employment.lastDay = application.employmentLastDay();
        database.persist(employment);
    }

    /** Inserted without asking first: two submissions may bring the same person at once. */
    private Person known(UUID id, String givenName, String surname, Instant now) {
        database.createNativeQuery("""
                        insert into person (id, given_name, surname, changed_at) values (?1, ?2, ?3, ?4)
                        on conflict (id) do nothing""")
                .setParameter(1, id)
                .setParameter(2, givenName)
                .setParameter(3, surname)
                .setParameter(4, now)
                .executeUpdate();
        var person = database.find(Person.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        person.isCalled(givenName, surname, now);
        return person;
    }

    private Employment employment(AccessApplication application) {
        return database.createQuery("""
                        from Employment e
                         where e.personId = :person and e.organisationId = :employer and e.validFrom = :first""", Employment.class)
                .setParameter("person", application.personId())
                .setParameter("employer", application.employerId())
                .setParameter("first", application.employmentFrom())
                .getResultStream()
                .findFirst()
                .orElseGet(() ->
                        new Employment(application.personId(), application.employerId(), application.employmentFrom()));
    }
}
