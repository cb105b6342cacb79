package lv.viis.registration.mail;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is of interest in a mail.
 *
 * @param from the one sender's address in lower case, null if there is none, or several
 * @param text of all parts that are to be read, shortened
 * @param automatic whether a machine or a list sent it, so that it is never answered
 * @param report whether it tells of the delivery of another mail
 * @param bounced the notifications that it says could not be delivered
 * @param authentication its fields Authentication-Results (RFC 8601) from the top, whoever wrote them
 */
record Message(
        String from,
        String subject,
        String text,
        List<Attachment> attachments,
        boolean automatic,
        boolean report,
        Set<UUID> bounced,
        List<String> authentication) {

    /**
     * A file in a mail.
     *
     * @param number its place, from 0
     * @param name as the sender called it, without folders and control characters
     */
    record Attachment(int number, String name, byte[] content) {

        @Override
        public String toString() {
            return "Attachment[" + number + "]";
        }
    }

    @Override
    public String toString() {
        return "Message[hidden]";
    }
}
