package lv.viis.registration.arriving.mail;

import java.util.List;

/**
 * What is of interest in a mail.
 *
 * @param from the one sender's address in lower case, null if there is none, or several
 * @param text of all parts that are to be read, shortened
 * @param beside what else a reader may see, shortened: names and subjects in headers, also of mails within, and texts
 *     that came as files
 * @param hidden whether it has something that cannot be looked into, such as an encrypted part
 * @param automatic whether a machine or a list had a hand in it, so that it is never answered
 * @param byMachine whether a machine wrote it, so that nobody asks for anything unless a letter's code or a file says so
 * @param report whether it tells of the delivery of another mail
 * @param bounce what of ours it says could not be delivered
 * @param authentication its fields Authentication-Results (RFC 8601) from the top, whoever wrote them
 */
record Message(
        String from,
        String subject,
        String text,
        String beside,
        List<Attachment> attachments,
        boolean hidden,
        boolean automatic,
        boolean byMachine,
        boolean report,
        Bounce bounce,
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

    /** The same mail with what was found in its files. */
    Message with(List<Attachment> files, String moreBeside, boolean alsoHidden) {
        return new Message(
                from,
                subject,
                text,
                beside + "\n" + moreBeside,
                files,
                hidden || alsoHidden,
                automatic,
                byMachine,
                report,
                bounce,
                authentication);
    }

    @Override
    public String toString() {
        return "Message[hidden]";
    }
}
