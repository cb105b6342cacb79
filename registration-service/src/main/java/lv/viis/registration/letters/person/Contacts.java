package lv.viis.registration.letters.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.registration.known.knownalias.KnownAliases;

/** How people are reached for an employer, as they signed it for that one; for telling them, whoever caused it. */
@ApplicationScoped
public class Contacts implements SealedColumns {

    private final EntityManager database;
    private final KnownAliases aliases;

    Contacts(EntityManager database, KnownAliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("person", "code", "'person:' || id"));
    }

    /**
     * The e-mail address for matters of an employer; empty if they signed none for it: what they use at another one is
     * none of its business.
     */
    public Optional<String> emailOf(UUID personId, UUID organisationId) {
        return of(personId).stream()
                .filter(contact -> contact.organisationId.equals(organisationId))
                .map(contact -> contact.email)
                .findFirst();
    }

    /** By any of the person's ids, one for each employer; the last signed first. */
    List<Contact> of(UUID personId) {
        var latest = new LinkedHashMap<UUID, Contact>();
        database.createQuery(
                        "from Contact c where c.personId in :ids order by c.notedAt desc, c.organisationId",
                        Contact.class)
                .setParameter("ids", aliases.idsOf(personId))
                .getResultList()
                .forEach(contact -> latest.putIfAbsent(contact.organisationId, contact));
        return List.copyOf(latest.values());
    }
}
