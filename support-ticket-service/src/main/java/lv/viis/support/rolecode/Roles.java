package lv.viis.support.rolecode;

/** Codes of roles (12.5): those that this service asks for. */
public final class Roles {

    public static final String IZM_ACCESS_OFFICER = "IZM_ACCESS_OFFICER";
    public static final String IZM_SUPPORT = "IZM_SUPPORT";

    private Roles() {}
}
