package lv.viis.support.knownorganisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An organisation of the registry, as its events told it: what a ticket can be about. */
@Entity
public class KnownOrganisation {

    @Id
    UUID id;

    String kind;
    String name;
    String status;

    protected KnownOrganisation() {}

    KnownOrganisation(UUID id, String kind, String name, String status) {
        this.id = id;
        become(kind, name, status);
    }

    void become(String newKind, String newName, String newStatus) {
        kind = newKind;
        name = newName;
        status = newStatus;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
