package lv.viis.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.employment.Employment;
import lv.viis.registration.employment.Employments;
import lv.viis.registration.mandate.Mandates;

/** The people, each for those who may know of them. */
@ApplicationScoped
class People {

    private final EntityManager database;
    private final AccessApplications applications;
    private final Mandates mandates;
    private final Employments employments;
    private final Caller caller;

    People(
            EntityManager database,
            AccessApplications applications,
            Mandates mandates,
            Employments employments,
            Caller caller) {
        this.database = database;
        this.applications = applications;
        this.mandates = mandates;
        this.employments = employments;
        this.caller = caller;
    }

    /** @throws NotFound if nobody is known by this id, or not to the caller */
    Person readable(UUID id) {
        return Optional.ofNullable(database.find(Person.class, id))
                .filter(person -> seesWhole(id) || !employments(person).isEmpty())
                .orElseThrow(() -> new NotFound("person"));
    }

    /** All employments, or for a head those with the organisations that the caller heads. */
    List<Employment> employments(Person person) {
        var all = employments.of(person.id);
        if (seesWhole(person.id)) {
            return all;
        }
        var headed = mandates.organisationsOf(caller.personId(), Instant.now());
        return all.stream()
                .filter(work -> headed.contains(work.organisationId()))
                .toList();
    }

    /** The organisation through which the caller reads this person, null for the country or oneself. */
    UUID askedFor(UUID personId) {
        return seesWhole(personId)
                ? null
                : employments(readable(personId)).get(0).organisationId();
    }

    private boolean seesWhole(UUID personId) {
        return applications.callerSeesAll() || caller.personId().equals(personId);
    }
}
