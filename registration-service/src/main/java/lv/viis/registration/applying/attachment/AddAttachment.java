package lv.viis.registration.applying.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.scan.ReadScan;
import lv.viis.registration.signing.scan.Scan;

/** Registers a document with an open application, sealed. The same document is registered once. */
@ApplicationScoped
class AddAttachment {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST = 10;
    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final ReachableApplications applications;
    private final Attachments attachments;
    private final Documents documents;
    private final ReadScan readScan;

    AddAttachment(ReachableApplications applications, Attachments attachments, Documents documents, ReadScan readScan) {
        this.applications = applications;
        this.attachments = attachments;
        this.documents = documents;
        this.readScan = readScan;
    }

    @Transactional
    ApplicationAttachment add(UUID applicationId, byte[] content, Reach reach) {
        var application = applications.actable(applicationId, reach);
        application.requireOpen();
        if (content.length > LARGEST) {
            throw new AttachmentTooLarge();
        }
        var scan = readScan.read(content);
        if (!TYPES.contains(scan.mediaType())) {
            throw new AttachmentTypeNotAccepted();
        }
        var known = attachments.of(applicationId);
        var sha256 = Documents.sha256(content);
        return known.stream()
                .filter(attachment -> Arrays.equals(attachment.sha256, sha256))
                .findFirst()
                .orElseGet(() -> add(applicationId, scan, known.size(), reach));
    }

    private ApplicationAttachment add(UUID applicationId, Scan scan, int known, Reach reach) {
        if (known >= MOST) {
            throw new TooManyAttachments();
        }
        var kept = documents.keep(scan.content(), scan.mediaType(), reach.at());
        var attachment = new ApplicationAttachment(
                applicationId, kept, scan.mediaType(), scan.content().length, reach.personId(), reach.at());
        attachments.persist(attachment);
        attachments.flush();
        return attachment;
    }
}
