package lv.viis.registration.letters.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.applying.accessapplication.Terms;
import lv.viis.registration.applying.employment.Employment;
import lv.viis.registration.applying.employment.Employments;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** The people, each for those who may know of them, by any of their ids. */
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    /**
     * A person as somebody may know them.
     *
     * @param askedFor the id by which the person was asked for, perhaps one from before a change of the code
     * @param employments all, or for a head and a deputy those with the organisations that they may apply for
     * @param contacts those for these employers, the last signed first
     */
    record Known(UUID askedFor, Person person, List<Employment> employments, List<Contact> contacts) {}

    /** @param organisationId null for the country */
    record Seen(UUID organisationId, UUID personId) {}

    private final AccessApplications applications;
    private final Mandates mandates;
    private final Employments employments;
    private final Contacts contacts;
    private final KnownAliases aliases;
    private final Terms terms;

    People(
            AccessApplications applications,
            Mandates mandates,
            Employments employments,
            Contacts contacts,
            KnownAliases aliases,
            Terms terms) {
        this.applications = applications;
        this.mandates = mandates;
        this.employments = employments;
        this.contacts = contacts;
        this.aliases = aliases;
        this.terms = terms;
    }

    /** @throws NotFound if nobody is known by this id, or not to the caller */
    Known readable(UUID id, Reach reach) {
        return readable(List.of(id), reach).stream().findFirst().orElseThrow(() -> new NotFound("person"));
    }

    /** Those of whom the caller may know; the others are left out. */
    List<Known> readable(Collection<UUID> ids, Reach reach) {
        var own = mandates.organisationsOf(reach.personId(), reach.at());
        return ids.stream()
                .distinct()
                .flatMap(id -> known(id, own, reach).stream())
                .toList();
    }

    private Optional<Known> known(UUID id, List<UUID> organisations, Reach reach) {
        var all = employments.of(id);
        if (Office.seesAll(reach) || aliases.isSame(reach.personId(), id)) {
            return find(id).map(person -> new Known(id, person, all, contacts.of(id)));
        }
        var seen = all.stream()
                .filter(work -> organisations.contains(work.organisationId()))
                .filter(work -> isConcern(id, work, reach.at()))
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var employers = seen.stream().map(Employment::organisationId).toList();
        return find(id).map(person -> new Known(
                id,
                person,
                seen,
                contacts.of(id).stream()
                        .filter(contact -> employers.contains(contact.organisationId))
                        .toList()));
    }

    /** Whom somebody employs, or employed until lately, or of whom a submitted application is or was open until lately. */
    private boolean isConcern(UUID id, Employment work, Instant now) {
        var since = terms.formerApplicantReadsSince(now);
        return work.lastDay() == null
                || !work.lastDay().isBefore(Riga.day(since))
                || applications.submittedFor(id, work.organisationId(), since);
    }

    /** As signed for most recently, under whichever id that was. */
    private Optional<Person> find(UUID id) {
        return aliases.idsOf(id).stream()
                .map(this::findById)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(person -> person.changedAt));
    }

    /** Whose matter a person is that the caller read: of each organisation that is shown; of none if it is oneself. */
    List<Seen> seen(Collection<Known> people, Reach reach) {
        return people.stream()
                .flatMap(known ->
                        organisations(known, reach).map(organisation -> new Seen(organisation, known.askedFor())))
                .toList();
    }

    private Stream<UUID> organisations(Known known, Reach reach) {
        var shown = Stream.concat(
                        known.employments().stream().map(Employment::organisationId),
                        known.contacts().stream().map(contact -> contact.organisationId))
                .distinct()
                .toList();
        return shown.isEmpty() || aliases.isSame(reach.personId(), known.askedFor())
                ? Stream.of((UUID) null)
                : shown.stream();
    }

    /**
     * Whoever has the id, who is called so if nobody was known by it; nobody else changes them until this transaction
     * ends. Inserted without asking first: two submissions may bring the same person at once.
     */
    Person locked(UUID id, String givenName, String surname, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into person (id, given_name, surname, changed_at) values (?1, ?2, ?3, ?4)
                        on conflict (id) do nothing""")
                .setParameter(1, id)
                .setParameter(2, givenName)
                .setParameter(3, surname)
                .setParameter(4, now)
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
