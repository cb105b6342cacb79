package lv.viis.registration.texts.lettertext;

/** Whose letter it is, and so who signs it. */
public enum LetterKind {
    /** The head's application (iesniegums). */
    HEAD_APPLICATION,
    /** The employee's commitment letter (saistību raksts). */
    COMMITMENT,
    /** By which a head lets a deputy apply on the employer's behalf (pilnvarojums). */
    AUTHORISATION
}
