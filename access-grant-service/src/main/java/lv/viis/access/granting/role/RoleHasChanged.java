package lv.viis.access.granting.role;

import java.net.URI;
import lv.viis.chassis.problem.Refusal;

/** Refuses to confirm a change of a version that is no longer the newest (409). */
final class RoleHasChanged extends Refusal {

    private final String code;

    RoleHasChanged(String code) {
        super(409, "The role has changed since", "Refuse this change, and propose it anew on the newest version.");
        this.code = code;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/roles/" + code);
    }
}
