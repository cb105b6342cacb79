package lv.viis.registration.letters.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.registration.known.knownalias.KnownAliases;

/** How people are reached for an employer, as they signed it for that one; for telling them, whoever caused it. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, Contact.Key>, SealedColumns {

    private final KnownAliases aliases;

    Contacts(KnownAliases aliases) {
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
        list("personId in ?1 order by notedAt desc, organisationId", aliases.idsOf(personId))
                .forEach(contact -> latest.putIfAbsent(contact.organisationId, contact));
        return List.copyOf(latest.values());
    }
}
