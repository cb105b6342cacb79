package lv.viis.access.granting.role;

import java.util.List;
import java.util.Set;
import lv.viis.access.granting.role.RoleState.ScopeKind;

/** A role as the catalogue has it, for tests without a database. */
public final class CatalogueRole {

    private CatalogueRole() {}

    public static Role on(String code, String scopeKind, boolean sensitive, String... incompatibleWith) {
        var role = new Role();
        role.code = code;
        role.become(new RoleState(
                Set.of(ScopeKind.valueOf(scopeKind)), sensitive, Set.of(incompatibleWith), Set.of(), List.of()));
        return role;
    }
}
