package lv.viis.support.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;

/** What is in the attachments: sealed in its own table, so that a list of them reads none of it. */
@ApplicationScoped
class AttachmentContents implements PanacheRepositoryBase<AttachmentContent, UUID>, SealedColumns {

    private final SealedBox box;

    AttachmentContents(SealedBox box) {
        this.box = box;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("attachment_content", "sealed", "'attachment_content:' || attachment_id"));
    }

    byte[] of(Attachment attachment) {
        return findById(attachment.id).open(box);
    }

    void keep(Attachment attachment, byte[] content) {
        persist(new AttachmentContent(attachment.id, content, box));
    }
}
