package lv.viis.registration.letters.notification;

import java.util.Set;

/** When a person is told something; each has one template, and the facts without which it cannot be written. */
public enum Occasion {
    /** A letter waits for the recipient's signature. */
    LETTERS_TO_SIGN(Facts.ORGANISATION, Facts.LETTER, Facts.CODE, Facts.DEADLINE),
    /** A signed file was refused; {@code refusal} is the problem code. */
    SIGNATURE_REFUSED(Facts.ORGANISATION, Facts.LETTER, Facts.CODE, "refusal"),
    /** A paper original came in. */
    PAPER_RECEIVED(Facts.ORGANISATION, Facts.LETTER, Facts.CODE),
    /** The application went to the ministry. */
    SUBMITTED(Facts.ORGANISATION),
    /** The ministry returned it; {@code reasons} are its codes, separated by commas. */
    RETURNED(Facts.ORGANISATION, "reasons", Facts.DEADLINE),
    /** The new head is asked whether the former head's application stands. */
    NEEDS_CONFIRMATION(Facts.ORGANISATION, Facts.DEADLINE),
    /** The new head confirmed it. */
    CONFIRMED(Facts.ORGANISATION),
    /** The ministry decided. */
    DECIDED(Facts.ORGANISATION),
    /** The employer took it back. */
    WITHDRAWN(Facts.ORGANISATION),
    /** Life closed it; {@code reason} is the code of the closing. */
    CLOSED(Facts.ORGANISATION, "reason"),
    /** Nobody acted in time. */
    EXPIRED(Facts.ORGANISATION),
    /** Something must be done soon. */
    DEADLINE_NEAR(Facts.ORGANISATION, Facts.DEADLINE),
    /** A right ends soon; {@code role} is its code. */
    GRANT_ABOUT_TO_EXPIRE(Facts.ORGANISATION, "role", Facts.LAST_DAY),
    /** The commitment letter's text changed and wants a new signature. */
    COMMITMENT_DUE(Facts.ORGANISATION, Facts.DEADLINE),
    /** The new commitment letter was not signed in time. */
    COMMITMENT_EXPIRED(Facts.ORGANISATION),
    /** The head told that the person leaves. */
    LEAVER_RECORDED(Facts.ORGANISATION, Facts.LAST_DAY),
    /** The head has to say who still needs access; {@code items} is how many rights wait. */
    RECERTIFICATION_DUE(Facts.ORGANISATION, Facts.DEADLINE, "items"),
    /** A new head has to look through the rights that others have through the organisation. */
    HEAD_REVIEW_DUE(Facts.ORGANISATION, Facts.DEADLINE),
    /** The state's data of {@code asOf} do not name an employment; the head has to say whether there is one. */
    EMPLOYMENT_QUESTIONED(Facts.ORGANISATION, Facts.AS_OF),
    /** The same, to whose rights are suspended meanwhile. */
    GRANTS_SUSPENDED(Facts.ORGANISATION, Facts.AS_OF),
    /** The register has a new head, to the present ones and to the ministry. */
    HEADSHIP_RECORDED(Facts.ORGANISATION, Facts.HEADSHIP, Facts.FROM),
    /** The register knows by now who a head is, or from when. */
    HEADSHIP_CHANGED(Facts.ORGANISATION, Facts.HEADSHIP, Facts.FROM),
    /** The register has the last day of a head. */
    HEADSHIP_ENDED(Facts.ORGANISATION, Facts.HEADSHIP, Facts.FROM, Facts.LAST_DAY),
    /** A head on record never begins. */
    HEADSHIP_CANCELLED(Facts.ORGANISATION, Facts.HEADSHIP, Facts.FROM),
    /** A system of the organisation that was told of rights of access is not told any more. */
    WEBHOOK_PAUSED(Facts.ORGANISATION),
    /** What was found in a mail that came in; {@code findings} as the mail package writes them. */
    MAIL_ANSWER("findings");

    private static final class Facts {
        private static final String ORGANISATION = "organisation";
        private static final String HEADSHIP = "headship";
        private static final String FROM = "from";
        private static final String LETTER = "letter";
        private static final String CODE = "code";
        private static final String DEADLINE = "deadline";
        private static final String LAST_DAY = "lastDay";
        private static final String AS_OF = "asOf";
    }

    private final Set<String> facts;

    Occasion(String... facts) {
        this.facts = Set.of(facts);
    }

    /** Names of the facts that a notice of this occasion must carry; days are ISO 8601, days of Riga. */
    Set<String> facts() {
        return facts;
    }

    /** Where its text is, among the resources. */
    String template() {
        return "notifications/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt";
    }
}
