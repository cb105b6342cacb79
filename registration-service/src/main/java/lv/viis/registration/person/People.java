package lv.viis.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.employment.Employment;
import lv.viis.registration.employment.Employments;
import lv.viis.registration.knownalias.KnownAliases;
import lv.viis.registration.mandate.Mandates;

/** The people, each for those who may know of them, by any of their ids. */
@ApplicationScoped
class People {

    /**
     * A person as somebody may know them.
     *
     * @param askedFor the id by which the person was asked for, perhaps one from before a change of the code
     * @param employments all, or for a head and a deputy those with the organisations that they may apply for
     */
    record Known(UUID askedFor, Person person, List<Employment> employments) {}

    private final EntityManager database;
    private final AccessApplications applications;
    private final Mandates mandates;
    private final Employments employments;
    private final KnownAliases aliases;
    private final Caller caller;

    People(
            EntityManager database,
            AccessApplications applications,
            Mandates mandates,
            Employments employments,
            KnownAliases aliases,
            Caller caller) {
        this.database = database;
        this.applications = applications;
        this.mandates = mandates;
        this.employments = employments;
        this.aliases = aliases;
        this.caller = caller;
    }

    /** @throws NotFound if nobody is known by this id, or not to the caller */
    Known readable(UUID id) {
        return readable(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("person"));
    }

    /** Those of whom the caller may know; the others are left out. */
    List<Known> readable(Collection<UUID> ids) {
        var own = mandates.organisationsOf(caller.personId(), Instant.now());
        return ids.stream().distinct().flatMap(id -> known(id, own).stream()).toList();
    }

    private Optional<Known> known(UUID id, List<UUID> organisations) {
        var all = employments.of(id);
        var seesWhole = applications.callerSeesAll() || aliases.isSame(caller.personId(), id);
        var seen = seesWhole
                ? all
                : all.stream()
                        .filter(work -> organisations.contains(work.organisationId()))
                        .toList();
        return seesWhole || !seen.isEmpty() ? find(id).map(person -> new Known(id, person, seen)) : Optional.empty();
    }

    /** As signed for most recently, under whichever id that was. */
    private Optional<Person> find(UUID id) {
        return aliases.idsOf(id).stream()
                .map(one -> database.find(Person.class, one))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(person -> person.changedAt));
    }

    /** The organisation through which the caller reads these people; null for the country, oneself or several. */
    UUID readThrough(Collection<Known> people) {
        var foreign = people.stream()
                .filter(known -> !aliases.isSame(caller.personId(), known.askedFor()))
                .flatMap(known -> known.employments().stream())
                .map(Employment::organisationId)
                .distinct()
                .toList();
        return applications.callerSeesAll() || foreign.size() != 1 ? null : foreign.get(0);
    }
}
