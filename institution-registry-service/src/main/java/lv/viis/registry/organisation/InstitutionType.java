package lv.viis.registry.organisation;

/** The type of an institution within its kind (izglītības iestādes tips). */
public enum InstitutionType {
    PRESCHOOL,
    PRIMARY_SCHOOL,
    BASIC_SCHOOL,
    SECONDARY_SCHOOL,
    GYMNASIUM,
    STATE_GYMNASIUM,
    SPECIAL_BASIC_SCHOOL,
    SPECIAL_SECONDARY_SCHOOL,
    TECHNICAL_SCHOOL,
    COLLEGE,
    UNIVERSITY,
    CHILDREN_AND_YOUTH_CENTRE,
    INTEREST_EDUCATION_CENTRE,
    MUSIC_SCHOOL,
    ART_SCHOOL,
    SPORTS_SCHOOL,
    ADULT_EDUCATION_CENTRE,
    INTERNATIONAL_SCHOOL
}
