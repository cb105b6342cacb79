package lv.viis.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Scope;

/** The roles that a person has on an organisation today: the very ones that a token would carry, read the same way. */
@ApplicationScoped
public class RolesToday {

    private final ReadRights readRights;

    RolesToday(ReadRights readRights) {
        this.readRights = readRights;
    }

    /** @throws RightsNotReadable if the database cannot be asked; never an empty list instead */
    public List<String> of(UUID personId, UUID organisationId) {
        try {
            return readRights.read(personId, Scope.organisation(organisationId)).roles();
        } catch (ExchangeRefused e) {
            throw new RightsNotReadable();
        }
    }
}
