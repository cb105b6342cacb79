package lv.viis.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Contact;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;
import lv.viis.registry.rolecode.Roles;

/** Changes how the public reaches an organisation: its own people do, or the registrar. */
@ApplicationScoped
class ChangeContact {

    private final Organisations organisations;
    private final RecordAct recordAct;

    ChangeContact(Organisations organisations, RecordAct recordAct) {
        this.organisations = organisations;
        this.recordAct = recordAct;
    }

    @Transactional
    Organisation change(UUID id, UnaryOperator<Contact> patch, IfMatch ifMatch, Reach reach) {
        var organisation = organisations.require(id);
        // A founder reads its institutions' data and does not write it, so only the very organisation counts.
        if (!reach.scope().isOf(id) || reach.scope().isCountry() && !reach.has(Roles.IKVD_REGISTRAR)) {
            throw new OutsideScope();
        }
        ifMatch.require(organisation.version());
        organisation.changeContact(patch.apply(organisation.facts().contact()), reach.day());
        recordAct.record(ActKind.CONTACT_CHANGED, id, id, Basis.NONE, reach);
        organisations.flush();
        return organisation;
    }
}
