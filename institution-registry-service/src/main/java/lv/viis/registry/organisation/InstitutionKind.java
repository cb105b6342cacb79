package lv.viis.registry.organisation;

/** The kind of an institution (izglītības iestādes veids). */
public enum InstitutionKind {
    PRESCHOOL,
    GENERAL,
    SPECIAL,
    VOCATIONAL,
    HIGHER,
    INTEREST,
    VOCATIONAL_DIRECTION,
    ADULT,
    INTERNATIONAL
}
