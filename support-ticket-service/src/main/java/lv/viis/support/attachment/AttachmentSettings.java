package lv.viis.support.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long attachments are kept. */
@ConfigMapping(prefix = "viis.support")
interface AttachmentSettings {

    /** Days from the resolution of a ticket to the purge of its attachments. */
    @WithDefault("90")
    int attachmentDaysKept();
}
