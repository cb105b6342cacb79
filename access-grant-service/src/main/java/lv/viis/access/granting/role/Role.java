package lv.viis.access.granting.role;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;

/** A role that can be granted, in its newest version; new roles come by migration, changes by two administrators. */
@Entity
public class Role {

    @Id
    public String code;

    /** On what the role can hold: INSTITUTION, MUNICIPALITY, STATE_BODY or COUNTRY. */
    String[] scopeKinds;

    /** Whether two officers have to decide on it. */
    boolean sensitive;

    /** Roles that the same person must not have. */
    String[] incompatibleWith;

    /** Roles that its holders may grant. */
    String[] mayGrant;

    long version;

    public boolean needsTwoOfficers() {
        return sensitive;
    }

    public boolean holdsOn(String kind) {
        return List.of(scopeKinds).contains(kind);
    }

    Set<String> mayGrant() {
        return Set.of(mayGrant);
    }

    /** Takes the state of its next version. */
    void become(RoleState state) {
        scopeKinds = state.scopeKinds().stream().map(Enum::name).sorted().toArray(String[]::new);
        sensitive = state.sensitive();
        incompatibleWith = state.incompatibleWith().stream().sorted().toArray(String[]::new);
        mayGrant = state.mayGrant().stream().sorted().toArray(String[]::new);
        version++;
    }

    public boolean isIncompatibleWith(Set<String> others) {
        return List.of(incompatibleWith).stream().anyMatch(others::contains);
    }
}
