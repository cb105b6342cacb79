package lv.viis.access.role;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of roles, open to all: it holds nothing about anyone. */
@Path("/v1/roles")
@Tag(name = "Roles")
class RoleResource {

    /**
     * A role.
     *
     * @param code the name by which it is granted
     * @param scopeKinds on what it can hold: INSTITUTION, MUNICIPALITY, STATE_BODY, COUNTRY
     * @param sensitive whether two officers have to decide on it
     * @param incompatibleWith roles that the same person must not have
     */
    record RoleView(String code, List<String> scopeKinds, boolean sensitive, List<String> incompatibleWith) {
        static RoleView of(Role role) {
            return new RoleView(role.code, List.of(role.scopeKinds), role.sensitive, List.of(role.incompatibleWith));
        }
    }

    @GET
    @PermitAll
    @Operation(summary = "The roles that can be granted, all of them, by code")
    @APIResponse(responseCode = "200", description = "The whole catalogue on one page")
    public Page<RoleView> all() {
        return new Page<>(Role.all().stream().map(RoleView::of).toList(), null);
    }
}
