package lv.viis.access.granting.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;

/** Makes a proposed change the role's newest version, by a second administrator, or refuses it. */
@ApplicationScoped
class SettleRoleChange {

    private final RoleCatalogue roles;
    private final RoleChanges changes;
    private final SamePerson people;
    private final GrantingRules rules;
    private final RequireSoundCatalogue requireSound;
    private final RoleVersions versions;
    private final EventLog events;
    private final Event<RoleBecameSensitive> sensitive;

    SettleRoleChange(
            RoleCatalogue roles,
            RoleChanges changes,
            SamePerson people,
            GrantingRules rules,
            RequireSoundCatalogue requireSound,
            RoleVersions versions,
            EventLog events,
            Event<RoleBecameSensitive> sensitive) {
        this.roles = roles;
        this.changes = changes;
        this.people = people;
        this.rules = rules;
        this.requireSound = requireSound;
        this.versions = versions;
        this.events = events;
        this.sensitive = sensitive;
    }

    @Transactional
    RoleChange settle(UUID id, RoleChange.Outcome outcome, Reach reach) {
        // One change at a time, and no grant meanwhile: two that are sound by themselves may not be so together.
        rules.holdAlone();
        var change = changes.requireLocked(id);
        if (outcome == RoleChange.Outcome.CONFIRMED && people.is(change.proposedBy, reach.personId())) {
            throw new SecondAdminIsTheFirst();
        }
        change.settle(outcome, reach.personId(), reach.at());
        if (outcome == RoleChange.Outcome.CONFIRMED) {
            apply(change, reach.at());
        }
        return change;
    }

    private void apply(RoleChange change, Instant now) {
        var role = roles.locked(change.role);
        if (role.version != change.basedOn) {
            throw new RoleHasChanged(role.code);
        }
        var state = RoleVersions.read(change.state);
        requireSound.with(role, state);
        var becomesSensitive = state.sensitive() && !role.sensitive;
        role.become(state);
        roles.flush();
        versions.append(role.code, role.version, change.state, change.proposedBy, change.settledBy);
        events.append(
                RoleChanged.TOPIC, role.code, RoleChanged.aggregateId(role.code), role.version, RoleChanged.of(role));
        if (becomesSensitive) {
            sensitive.fire(new RoleBecameSensitive(role.code, now));
        }
    }
}
