package lv.viis.access.role;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;

/** A role that can be granted: the catalogue is data, changed by migration only. */
@Entity
public class Role extends PanacheEntityBase {

    @Id
    public String code;

    /** On what the role can hold: INSTITUTION, MUNICIPALITY, STATE_BODY or COUNTRY. */
    String[] scopeKinds;

    /** Whether two officers have to decide on it. */
    boolean sensitive;

    /** Roles that the same person must not have. */
    String[] incompatibleWith;

    long version;

    public static Role of(String code) {
        return findById(code);
    }

    static List<Role> all() {
        return list("order by code");
    }

    public boolean needsTwoOfficers() {
        return sensitive;
    }

    public boolean holdsOn(String kind) {
        return List.of(scopeKinds).contains(kind);
    }

    public boolean isIncompatibleWith(Set<String> others) {
        return List.of(incompatibleWith).stream().anyMatch(others::contains);
    }
}
