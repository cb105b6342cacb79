package lv.viis.support.knownorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.text.Text;

/** Which organisations there are; one that closed stays known, for questions about it go on. */
@ApplicationScoped
public class KnownOrganisations implements PanacheRepositoryBase<KnownOrganisation, UUID> {

    /** Takes over an organisation's newest state. */
    @Transactional
    void note(OrganisationListener.Organisation told) {
        var name = Text.line(told.name());
        findByIdOptional(told.organisationId())
                .ifPresentOrElse(
                        known -> known.become(told.kind(), name, told.status()),
                        () -> persist(new KnownOrganisation(told.organisationId(), told.kind(), name, told.status())));
    }
}
