package lv.viis.registry.organisation;

/** The legal status of an organisation; an institution (iestāde) has no legal personality of its own. */
public enum LegalStatus {
    INSTITUTION,
    AGENCY,
    LIMITED_COMPANY,
    ASSOCIATION,
    FOUNDATION
}
