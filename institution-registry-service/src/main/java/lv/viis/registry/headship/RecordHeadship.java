package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.registry.organisation.Organisations;

/** Records that somebody becomes head of an organisation. */
@ApplicationScoped
class RecordHeadship {

    private final Organisations organisations;
    private final Headships headships;

    RecordHeadship(Organisations organisations, Headships headships) {
        this.organisations = organisations;
        this.headships = headships;
    }

    @Transactional
    Headship record(UUID organisationId, NewHead head, boolean checkDigitConfirmed) {
        var organisation = organisations.requireLocked(organisationId);
        if (head.code() != null) {
            CheckDigitDoubtful.unlessConfirmed(head.code(), checkDigitConfirmed);
        }
        var headship = headships.begin(organisation, head);
        headships.flush(organisationId);
        headships.tellNext(organisation);
        return headship;
    }
}
