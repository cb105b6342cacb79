package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Scope;

/** The roles that a person has on an organisation today: the very ones that a token would carry, read the same way. */
@ApplicationScoped
public class RolesToday {

    /** @param grantId on which the role rests; null if it follows from a headship */
    public record Held(String role, UUID grantId) {}

    private final ReadRights readRights;

    RolesToday(ReadRights readRights) {
        this.readRights = readRights;
    }

    /** @throws RightsNotReadable if the database cannot be asked; never an empty list instead */
    public List<String> of(UUID personId, UUID organisationId) {
        return held(personId, Scope.organisation(organisationId)).stream()
                .map(Held::role)
                .toList();
    }

    /** @throws RightsNotReadable if the database cannot be asked; never an empty list instead */
    public List<Held> held(UUID personId, Scope scope) {
        try {
            return readRights.read(personId, scope).held().stream()
                    .map(right -> new Held(right.role(), right.grantId()))
                    .toList();
        } catch (ExchangeRefused e) {
            throw new RightsNotReadable();
        }
    }
}
