package lv.viis.access.ground.rolecode;

import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;

/** Codes of roles (12.5): all of the catalogue, and those that follow from a headship. */
public final class Roles {

    public static final String INSTITUTION_HEAD = "INSTITUTION_HEAD";
    public static final String INSTITUTION_EDITOR = "INSTITUTION_EDITOR";
    public static final String INSTITUTION_READER = "INSTITUTION_READER";
    public static final String MUNICIPALITY_HEAD = "MUNICIPALITY_HEAD";
    public static final String MUNICIPALITY_SPECIALIST = "MUNICIPALITY_SPECIALIST";
    public static final String IKVD_REGISTRAR = "IKVD_REGISTRAR";
    public static final String IKVD_ANALYST = "IKVD_ANALYST";
    public static final String IZM_CLERK = "IZM_CLERK";
    public static final String IZM_ACCESS_OFFICER = "IZM_ACCESS_OFFICER";
    public static final String IZM_NETWORK_OFFICER = "IZM_NETWORK_OFFICER";
    public static final String IZM_SUPPORT = "IZM_SUPPORT";
    public static final String IZM_ADMIN = "IZM_ADMIN";
    public static final String AUDITOR = "AUDITOR";
    public static final String POLICY_ANALYST = "POLICY_ANALYST";

    private Roles() {}

    /** The organisation that the caller heads, which is the token's scope; empty for who calls as no head. */
    public static Optional<UUID> headOf(Reach reach) {
        return reach.has(INSTITUTION_HEAD) || reach.has(MUNICIPALITY_HEAD)
                ? reach.scope().organisation()
                : Optional.empty();
    }
}
