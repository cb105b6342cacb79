package lv.viis.support.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;

/** An attachment's bytes, sealed, in a table of their own. */
@Entity
class AttachmentContent {

    @Id
    UUID attachmentId;

    byte[] sealed;

    protected AttachmentContent() {}

    AttachmentContent(UUID attachmentId, byte[] content, SealedBox box) {
        this.attachmentId = attachmentId;
        this.sealed = box.seal(content, context());
    }

    byte[] open(SealedBox box) {
        return box.open(sealed, context());
    }

    private String context() {
        return "attachment_content:" + attachmentId;
    }
}
