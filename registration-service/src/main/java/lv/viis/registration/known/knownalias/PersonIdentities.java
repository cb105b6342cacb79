package lv.viis.registration.known.knownalias;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;

/** Who a personal code belongs to, also after it was changed for another one (D20). */
@ApplicationScoped
public class PersonIdentities {

    private final PersonIds personIds;
    private final KnownAliases aliases;

    PersonIdentities(PersonIds personIds, KnownAliases aliases) {
        this.personIds = personIds;
        this.aliases = aliases;
    }

    /** The person's id, the same for the code of today and the one before. */
    public UUID of(PersonalCode code) {
        return aliases.personOf(personIds.of(code));
    }
}
