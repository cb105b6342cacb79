package lv.viis.registration.known.knownrole;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The roles that are known here. */
@ApplicationScoped
public class KnownRoles implements PanacheRepositoryBase<KnownRole, String> {

    void note(KnownRole told) {
        getEntityManager().merge(told);
    }
}
