package lv.viis.access.granting.role;

import java.net.URI;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to confirm a change of a version that is no longer the newest. */
@ProblemType(status = 409, en = "The role has changed since", lv = "Loma kopš tā laika ir mainījusies")
final class RoleHasChanged extends Refusal {

    private final String code;

    RoleHasChanged(String code) {
        super(
                "Refuse this change, and propose it anew on the newest version.",
                "Noraidiet šīs izmaiņas un ierosiniet tās no jauna jaunākajai redakcijai.");
        this.code = code;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/roles/" + code);
    }
}
