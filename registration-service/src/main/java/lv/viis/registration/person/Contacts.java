package lv.viis.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import lv.viis.registration.knownalias.KnownAliases;

/** How people are reached, as they last signed for; for telling them, whoever caused it. */
@ApplicationScoped
public class Contacts {

    private final EntityManager database;
    private final KnownAliases aliases;

    Contacts(EntityManager database, KnownAliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    /** The e-mail address at work; empty if none is known. */
    public Optional<String> emailOf(UUID personId) {
        return aliases.idsOf(personId).stream()
                .map(id -> database.find(Person.class, id))
                .filter(person -> person != null && person.email != null)
                .map(person -> person.email)
                .findFirst();
    }
}
