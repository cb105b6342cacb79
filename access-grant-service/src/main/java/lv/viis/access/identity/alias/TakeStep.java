package lv.viis.access.identity.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.EndOverlappingGrants;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Takes a statement further: a second officer confirms it, or its undoing; an officer refuses or proposes to undo. */
@ApplicationScoped
class TakeStep {

    /** Shorter than PostgreSQL looks for deadlocks, so that this gives way and never a withdrawal of rights. */
    private static final String PATIENCE = "set local lock_timeout = '500ms'";

    private final PersonAliases aliases;
    private final ReasonCodes reasonCodes;
    private final EntityManager database;
    private final SamePerson people;
    private final EndOverlappingGrants grants;
    private final JoinIds ids;

    TakeStep(
            PersonAliases aliases,
            ReasonCodes reasonCodes,
            EntityManager database,
            SamePerson people,
            EndOverlappingGrants grants,
            JoinIds ids) {
        this.aliases = aliases;
        this.reasonCodes = reasonCodes;
        this.database = database;
        this.people = people;
        this.grants = grants;
        this.ids = ids;
    }

    /** @param reasonCode why it is to be undone, else null */
    @Transactional
    PersonAlias take(UUID id, PersonAlias.Kind kind, String reasonCode, IfMatch ifMatch, Reach reach) {
        try {
            database.createNativeQuery(PATIENCE).executeUpdate();
            var alias = aliases.require(id);
            grants.lock(alias.aliasId, alias.personId);
            people.holdAlone();
            // Another officer may have been first: what is there now counts.
            database.refresh(alias);
            takeAlone(alias, kind, reasonCode, ifMatch, reach);
            return alias;
        } catch (RuntimeException e) {
            throw AliasesAreBusy.isWhy(e) ? new AliasesAreBusy() : e;
        }
    }

    private void takeAlone(PersonAlias alias, PersonAlias.Kind kind, String reasonCode, IfMatch ifMatch, Reach reach) {
        requireUninvolved(alias, reach);
        alias.requireAllows(kind);
        ifMatch.require(alias.version());
        var officer = reach.personId();
        if (kind.takesTwo() && people.is(alias.lastBy(), officer)) {
            throw new NeedsAnotherOfficer();
        }
        var now = reach.at();
        var reason = reasonCode == null
                ? null
                : reasonCodes.given(Reason.Use.UNDO, "reasonCode", reasonCode).codeFor(Reason.Use.UNDO);
        alias.steps.add(new PersonAlias.Step(kind, officer, now, reason));
        aliases.flush();
        if (kind == PersonAlias.Kind.CONFIRMED) {
            ids.join(alias, now);
        } else if (kind == PersonAlias.Kind.UNDONE) {
            ids.separate(alias, now);
        }
    }

    private void requireUninvolved(PersonAlias alias, Reach reach) {
        if (people.is(reach.personId(), alias.aliasId) || people.is(reach.personId(), alias.personId)) {
            throw new OfficerIsThePerson();
        }
    }
}
