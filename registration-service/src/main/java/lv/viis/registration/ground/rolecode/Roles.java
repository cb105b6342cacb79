package lv.viis.registration.ground.rolecode;

/** Codes of roles (12.5): those that this service asks for. */
public final class Roles {

    public static final String INSTITUTION_HEAD = "INSTITUTION_HEAD";
    public static final String INSTITUTION_EDITOR = "INSTITUTION_EDITOR";
    public static final String INSTITUTION_READER = "INSTITUTION_READER";
    public static final String MUNICIPALITY_HEAD = "MUNICIPALITY_HEAD";
    public static final String IZM_CLERK = "IZM_CLERK";
    public static final String IZM_ACCESS_OFFICER = "IZM_ACCESS_OFFICER";
    public static final String IZM_SUPPORT = "IZM_SUPPORT";
    public static final String IZM_ADMIN = "IZM_ADMIN";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
