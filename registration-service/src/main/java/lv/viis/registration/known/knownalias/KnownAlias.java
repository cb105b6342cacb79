package lv.viis.registration.known.knownalias;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Another id of a person, from before or after a change of the personal code. */
@Entity
class KnownAlias {

    @Id
    UUID aliasId;

    UUID personId;

    protected KnownAlias() {}

    KnownAlias(UUID aliasId, UUID personId) {
        this.aliasId = aliasId;
        this.personId = personId;
    }
}
