package lv.viis.support.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.text.Text;

/** Takes over an organisation's newest state; one that closed stays known, for questions about it go on. */
@ApplicationScoped
class KnowOrganisation {

    private final EntityManager database;

    KnowOrganisation(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void know(UUID id, String kind, String told, String status) {
        var name = Text.line(told);
        var known = database.find(KnownOrganisation.class, id);
        if (known == null) {
            database.persist(new KnownOrganisation(id, kind, name, status));
        } else {
            known.become(kind, name, status);
        }
    }
}
