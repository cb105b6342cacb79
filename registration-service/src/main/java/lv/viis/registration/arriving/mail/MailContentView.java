package lv.viis.registration.arriving.mail;

import java.util.List;
import java.util.function.Predicate;
import lv.viis.chassis.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is in a mail, for the clerk who has to deal with it.
 *
 * @param readable whether it could be read; if not, the rest is empty
 * @param from the sender's address as the mail has it, which proves nothing; null if there is none
 * @param text shortened to 20,000 characters
 */
record MailContentView(
        MailView mail,
        boolean readable,
        @Nullable String from,
        String subject,
        String text,
        List<AttachmentView> attachments) {

    /**
     * A file in it, to be downloaded under its number.
     *
     * @param size in bytes
     * @param signed whether it looks like a signed file
     */
    @Schema(name = "MailAttachmentView")
    record AttachmentView(int number, String name, int size, boolean signed) {}

    private static final int LONGEST = 20_000;

    static MailContentView of(MailView mail, Message message, Predicate<Message.Attachment> signed) {
        if (message == null) {
            return new MailContentView(mail, false, null, "", "", List.of());
        }
        var text = message.text();
        return new MailContentView(
                mail,
                true,
                message.from(),
                message.subject(),
                Text.shortened(text, LONGEST),
                message.attachments().stream()
                        .map(file -> new AttachmentView(
                                file.number(), file.name(), file.content().length, signed.test(file)))
                        .toList());
    }
}
