package lv.viis.registry.rolecode;

/** Codes of roles (12.5): those that this service asks for. */
public final class Roles {

    public static final String INSTITUTION_HEAD = "INSTITUTION_HEAD";
    public static final String INSTITUTION_EDITOR = "INSTITUTION_EDITOR";
    public static final String MUNICIPALITY_HEAD = "MUNICIPALITY_HEAD";
    public static final String MUNICIPALITY_SPECIALIST = "MUNICIPALITY_SPECIALIST";
    public static final String IKVD_REGISTRAR = "IKVD_REGISTRAR";
    public static final String IZM_ACCESS_OFFICER = "IZM_ACCESS_OFFICER";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
