package lv.viis.support;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.caller.Scope;

/** Gives everybody the reach of everything: as if each check of a use case had been forgotten. */
final class WideDoor extends Door {

    WideDoor() {
        super(Arc.container().instance(SecurityIdentity.class).get());
    }

    @Override
    public Reach reach() {
        var told = super.reach();
        return new Reach(
                told.personId(),
                told.principalId(),
                Scope.COUNTRY,
                Set.of("IZM_SUPPORT", "IZM_ACCESS_OFFICER"),
                told.grantIds(),
                told.at());
    }
}
