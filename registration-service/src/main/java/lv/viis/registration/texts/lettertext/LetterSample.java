package lv.viis.registration.texts.lettertext;

import java.util.Locale;

/** The wordings that there are: five of the head's application, and one of each other letter. */
enum LetterSample {
    NEW_USER(LetterKind.HEAD_APPLICATION),
    CHANGE(LetterKind.HEAD_APPLICATION),
    END_OF_RIGHTS(LetterKind.HEAD_APPLICATION),
    FIRST_USER(LetterKind.HEAD_APPLICATION),
    MUNICIPALITY_EMPLOYEE(LetterKind.HEAD_APPLICATION),
    COMMITMENT(LetterKind.COMMITMENT),
    AUTHORISATION(LetterKind.AUTHORISATION);

    private final LetterKind kind;

    LetterSample(LetterKind kind) {
        this.kind = kind;
    }

    LetterKind kind() {
        return kind;
    }

    /** The wording that fits what the letter says. */
    static LetterSample of(LetterContent content) {
        return switch (content.kind()) {
            case COMMITMENT -> COMMITMENT;
            case AUTHORISATION -> AUTHORISATION;
            case HEAD_APPLICATION ->
                switch (content.applicationKind()) {
                    case CHANGE -> CHANGE;
                    case REVOKE -> END_OF_RIGHTS;
                    case GRANT -> ofGrant(content);
                };
        };
    }

    private static LetterSample ofGrant(LetterContent content) {
        if (content.firstUser()) {
            return FIRST_USER;
        }
        return content.employer().municipality() ? MUNICIPALITY_EMPLOYEE : NEW_USER;
    }

    /** As in addresses: {@code new-user}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
