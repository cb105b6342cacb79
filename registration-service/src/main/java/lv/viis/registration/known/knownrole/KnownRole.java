package lv.viis.registration.known.knownrole;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.known.knownorganisation.KnownOrganisation;

/** A role that can be applied for, as access-grant last told of it. */
@Entity
public class KnownRole {

    static final String COUNTRY = "COUNTRY";

    private static final Set<String> OF_HEADS = Set.of(Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD);

    @Id
    String code;

    String[] scopeKinds;
    boolean sensitive;

    protected KnownRole() {}

    KnownRole(String code, String[] scopeKinds, boolean sensitive) {
        this.code = code;
        this.scopeKinds = scopeKinds;
        this.sensitive = sensitive;
    }

    /** Whether the role follows from a headship, so that nobody can apply for it (12.5). */
    public static boolean followsFromHeadship(String code) {
        return OF_HEADS.contains(code);
    }

    /**
     * Whether the role can hold on such an object.
     *
     * @param object null for the country
     */
    public boolean fits(KnownOrganisation object) {
        return Set.of(scopeKinds)
                .contains(object == null ? COUNTRY : object.kind().name());
    }
}
