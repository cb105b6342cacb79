package lv.viis.access.ledger.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What an export is about to disclose. */
@ApplicationScoped
class ChainQuery {

    /**
     * A chain as it stands.
     *
     * @param entries how many it has
     * @param subjectIds whose accesses are told in it
     */
    record Standing(String chain, long entries, List<UUID> subjectIds) {}

    private final EntityManager database;

    ChainQuery(EntityManager database) {
        this.database = database;
    }

    /** @return null if there is no such chain */
    @SuppressWarnings("unchecked")
    Standing standing(String chain) {
        List<Long> entries = database.createNativeQuery(
                        "select sequence from ledger_entry where chain = ?1 order by sequence desc limit 1", Long.class)
                .setParameter(1, chain)
                .getResultList();
        if (entries.isEmpty()) {
            return null;
        }
        List<UUID> subjects = database.createNativeQuery(
                        "select distinct unnest(subject_ids) from ledger_entry where chain = ?1 and sequence <= ?2",
                        UUID.class)
                .setParameter(1, chain)
                .setParameter(2, entries.get(0))
                .getResultList();
        return new Standing(chain, entries.get(0), subjects);
    }
}
