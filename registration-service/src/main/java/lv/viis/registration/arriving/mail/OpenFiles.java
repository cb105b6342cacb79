package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lv.viis.registration.arriving.mail.Message.Attachment;
import lv.viis.registration.signing.signature.PackedFiles;
import lv.viis.registration.signing.signature.SignedPayloads;

/** Reads a mail, and what is packed in its files: a letter in a ZIP file, or in a mail in it, is found like any other. */
@ApplicationScoped
class OpenFiles {

    private static final int DEEPEST = 3;
    private static final int MOST_FILES = 300;

    /** Bytes; a mail is not larger either, and packs little. */
    private static final long MOST_CONTENT = 60L * 1024 * 1024;

    private final ReadMessage readMessage;
    private final SignedPayloads signedPayloads;
    private final PackedFiles packedFiles;

    OpenFiles(ReadMessage readMessage, SignedPayloads signedPayloads, PackedFiles packedFiles) {
        this.readMessage = readMessage;
        this.signedPayloads = signedPayloads;
        this.packedFiles = packedFiles;
    }

    /**
     * @param steps for each of the files; what is left when there is no time for more counts as hidden
     * @return the mail with the files of its files behind its own, which keep their numbers
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles if they cannot be read now
     */
    Message read(byte[] raw, MailSteps steps) throws ReadMessage.Unreadable {
        return new Opening(readMessage.read(raw)).message(steps);
    }

    /** A file to be looked into, and in how many others it is. */
    private record Closed(Attachment file, int depth) {}

    private final class Opening {
        private final Message message;
        private final List<Attachment> files;
        private final Deque<Closed> closed = new ArrayDeque<>();
        private final StringBuilder beside = new StringBuilder();
        private long content;
        private boolean hidden;

        Opening(Message message) {
            this.message = message;
            this.files = new ArrayList<>(message.attachments());
            files.forEach(file -> closed.add(new Closed(file, 0)));
        }

        Message message(MailSteps steps) {
            while (!closed.isEmpty()) {
                if (!steps.next()) {
                    hidden = true;
                    break;
                }
                open(closed.remove());
            }
            return files.size() == message.attachments().size() && !hidden
                    ? message
                    : message.with(List.copyOf(files), beside.toString(), hidden);
        }

        private void open(Closed one) {
            if (SignedNames.has(one.file().name())
                    || signedPayloads.of(one.file().content()).isPresent()) {
                return;
            }
            packedFiles.of(one.file().content()).ifPresent(packed -> {
                hidden |= !packed.whole() || one.depth() == DEEPEST;
                if (one.depth() < DEEPEST) {
                    packed.files().forEach(file -> take(file.name(), file.content(), one.depth() + 1));
                }
            });
        }

        private void take(String path, byte[] bytes, int depth) {
            content += bytes.length;
            if (files.size() >= MOST_FILES || content > MOST_CONTENT) {
                hidden = true;
                return;
            }
            var name = FileName.clean(path);
            hidden |= Hiding.isHidden("", name, bytes, false);
            var file = new Attachment(files.size(), name, bytes);
            files.add(file);
            if (Hiding.isMail("", name, bytes)) {
                readMail(bytes, depth);
            } else {
                closed.add(new Closed(file, depth));
            }
        }

        private void readMail(byte[] raw, int depth) {
            try {
                var mail = readMessage.read(raw);
                hidden |= mail.hidden();
                beside.append(mail.beside()).append('\n').append(mail.text()).append('\n');
                mail.attachments().forEach(file -> take(file.name(), file.content(), depth));
            } catch (ReadMessage.Unreadable e) {
                hidden = true;
            }
        }
    }
}
