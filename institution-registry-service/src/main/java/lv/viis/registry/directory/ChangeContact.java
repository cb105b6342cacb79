package lv.viis.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.page.Version;
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
    private final EntityManager database;
    private final RecordAct recordAct;
    private final Caller caller;

    ChangeContact(Organisations organisations, EntityManager database, RecordAct recordAct, Caller caller) {
        this.organisations = organisations;
        this.database = database;
        this.recordAct = recordAct;
        this.caller = caller;
    }

    @Transactional
    Organisation change(UUID id, String ifMatch, UnaryOperator<Contact> patch) {
        var organisation = organisations.require(id);
        // A founder reads its institutions' data and does not write it, so only the very organisation counts.
        if (!caller.scope().isOf(id) || caller.scope().isCountry() && !caller.has(Roles.IKVD_REGISTRAR)) {
            throw new OutsideScope();
        }
        Version.requireMatch(ifMatch, organisation.version());
        organisation.changeContact(patch.apply(organisation.facts().contact()), Riga.today());
        recordAct.record(ActKind.CONTACT_CHANGED, id, id, Basis.NONE);
        database.flush();
        return organisation;
    }
}
