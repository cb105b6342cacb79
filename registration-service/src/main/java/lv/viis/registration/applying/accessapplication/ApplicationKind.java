package lv.viis.registration.applying.accessapplication;

/** What is asked: new rights, other days for a right, or the end of rights. */
public enum ApplicationKind {
    GRANT,
    CHANGE,
    REVOKE
}
