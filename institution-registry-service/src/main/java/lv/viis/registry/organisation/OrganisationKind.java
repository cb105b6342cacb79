package lv.viis.registry.organisation;

/** What an organisation is. */
public enum OrganisationKind {
    INSTITUTION,
    MUNICIPALITY,
    STATE_BODY
}
