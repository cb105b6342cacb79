package lv.viis.registry.organisationimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The table of imports that were done. */
@ApplicationScoped
class OrganisationImports implements PanacheRepositoryBase<OrganisationImport, UUID> {

    /** @throws NotFound if there is none */
    OrganisationImport require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("import"));
    }

    /** Before the first look at what is there, so that two imports of one number never both find it missing. */
    void waitForOthers() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('organisation-import')) as text)")
                .getResultList();
    }
}
