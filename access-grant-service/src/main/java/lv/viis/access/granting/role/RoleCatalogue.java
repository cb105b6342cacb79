package lv.viis.access.granting.role;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The table of roles that can be granted, each in its newest version. */
@ApplicationScoped
public class RoleCatalogue implements PanacheRepositoryBase<Role, String> {

    /** Null if there is none. */
    public Role of(String code) {
        return findById(code);
    }

    List<Role> all() {
        return list("order by code");
    }

    /** As it is now, whatever was read before. */
    Role locked(String code) {
        var role = of(code);
        getEntityManager().refresh(role, LockModeType.PESSIMISTIC_WRITE);
        return role;
    }
}
