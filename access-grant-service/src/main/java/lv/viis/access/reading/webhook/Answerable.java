package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.knownorganisation.KnownOrganisations;
import lv.viis.access.tokens.token.RolesToday;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Scope;

/**
 * By which right a receiver is told: who is responsible for it must still be what {@link OwnReceivers} asks of who
 * registers one, and its organisation must still be. Asked before each call, so that no end has to be heard of in time.
 */
@ApplicationScoped
class Answerable {

    /** @param grantId on which the role rests; null if it follows from a headship */
    record Standing(UUID personId, String role, Scope scope, UUID grantId) {}

    private static final Set<String> HEADS = Set.of(Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD);
    private static final Set<String> ADMINISTRATORS = Set.of(Roles.IZM_ADMIN);

    private final KnownOrganisations organisations;
    private final RolesToday rolesToday;

    Answerable(KnownOrganisations organisations, RolesToday rolesToday) {
        this.organisations = organisations;
        this.rolesToday = rolesToday;
    }

    /** @return empty if it may not be told */
    Optional<Standing> of(WebhookReceiver receiver, Instant now) {
        if (receiver.organisationId == null) {
            return standing(receiver.responsibleId, Scope.COUNTRY, ADMINISTRATORS);
        }
        var organisation = organisations.of(receiver.organisationId);
        if (organisation == null || !organisation.isActive(Riga.day(now))) {
            return Optional.empty();
        }
        return standing(receiver.responsibleId, Scope.organisation(receiver.organisationId), HEADS)
                .or(() -> standing(receiver.responsibleId, Scope.COUNTRY, ADMINISTRATORS));
    }

    private Optional<Standing> standing(UUID personId, Scope scope, Set<String> roles) {
        return rolesToday.held(personId, scope).stream()
                .filter(held -> roles.contains(held.role()))
                .findFirst()
                .map(held -> new Standing(personId, held.role(), scope, held.grantId()));
    }
}
