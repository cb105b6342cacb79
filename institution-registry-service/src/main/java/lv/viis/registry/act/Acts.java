package lv.viis.registry.act;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;

/** The table of acts. */
@ApplicationScoped
class Acts implements PanacheRepositoryBase<Act, UUID> {

    List<Act> of(UUID organisationId, Cursor after, int count) {
        return find("organisationId = ?1 and id > ?2 order by id", organisationId, after.id())
                .page(0, count)
                .list();
    }
}
