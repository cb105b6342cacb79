package lv.viis.registration.arriving.mail;

import java.util.Set;
import java.util.UUID;

/**
 * A signed file for a letter, tried.
 *
 * @param attachment its number in the mail
 * @param outcome {@code ACCEPTED}, or the problem code of the refusal
 */
record TriedFile(int attachment, KnownLetter letter, String outcome) {

    /**
     * A letter that was found.
     *
     * @param applicationId the first application that rests on it, null if none
     * @param contacts addresses of its applicants and employees, as {@code EmailAddresses.comparable} has them
     */
    record KnownLetter(UUID id, String code, UUID applicationId, Set<String> contacts) {}

    private static final Set<String> NOT_YET = Set.of("signature-indeterminate", "trust-list-stale", "too-many-files");

    boolean isAccepted() {
        return outcome.equals(MailFinding.ACCEPTED);
    }

    /** Whether it may be judged otherwise later. */
    boolean isUndecided() {
        return NOT_YET.contains(outcome);
    }

    /** As the answer tells it. */
    String told() {
        return letter.code() + " " + outcome;
    }
}
