package lv.viis.access.deciding.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table of proposals. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    /** The one that waits for a second officer; the caller has locked the item. Null if there is none. */
    public Proposal openOf(UUID itemId) {
        return find("decisionItemId = ?1 and endedAs is null", itemId).firstResult();
    }
}
