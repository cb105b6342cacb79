package lv.viis.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.employment.Employments;

/**
 * Remembers what applicant and employee signed about themselves. Only submission brings it here: a draft with
 * somebody's code neither changes nor reveals what is known of them.
 */
@ApplicationScoped
public class NotePeople {

    private final EntityManager database;
    private final Employments employments;

    NotePeople(EntityManager database, Employments employments) {
        this.database = database;
        this.employments = employments;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void note(AccessApplication application, Instant now) {
        var by = application.asked().applicant();
        var applicant = known(application.applicantId(), by.givenName(), by.surname(), now);
        if (by.email() != null) {
            applicant.isReachedBy(by.email(), applicant.phone);
        }
        var about = application.asked().employee();
        var person = known(application.personId(), about.givenName(), about.surname(), now);
        person.code = application.employeeCode();
        person.isReachedBy(about.email(), about.phone());
        database.flush();
        var asked = application.asked();
        employments.note(
                application.personId(),
                application.employerId(),
                asked.employmentFrom(),
                asked.employmentLastDay(),
                about.post());
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
}
