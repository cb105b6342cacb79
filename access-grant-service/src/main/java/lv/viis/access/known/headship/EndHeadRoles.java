package lv.viis.access.known.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;

/** Ends the tokens of an organisation's heads when the organisation closes, because their roles end with it (D12). */
@ApplicationScoped
public class EndHeadRoles {

    private final EntityManager database;
    private final PersonEpochs epochs;

    EndHeadRoles(EntityManager database, PersonEpochs epochs) {
        this.database = database;
        this.epochs = epochs;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID organisationId) {
        database.createNativeQuery("""
                        select distinct person_id from known_headship
                         where organisation_id = ?1
                           and valid && daterange(riga_today(), null)
                         order by person_id""", UUID.class)
                .setParameter(1, organisationId)
                .getResultList()
                .forEach(personId -> epochs.raise((UUID) personId));
    }
}
