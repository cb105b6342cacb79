package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.asic.common.SecureContainerHandler;
import eu.europa.esig.dss.asic.common.ZipUtils;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import java.util.List;

/**
 * How the signature library opens containers: within limits, although the gate has refused what is past them, for whoever
 * opens one past the gate; and those of stream writers in the form that it reads.
 */
final class Containers extends SecureContainerHandler {

    private Containers() {
        var limits = ContainerLimits.OF_ANYBODY;
        setMaxAllowedFilesAmount(limits.entries());
        setMaxCompressionRatio(limits.ratio());
        setThreshold(limits.ratioFrom());
    }

    /** Global in DSS. */
    static void install() {
        ZipUtils.getInstance().setZipContainerHandlerBuilder(Containers::new);
    }

    @Override
    public List<DSSDocument> extractContainerContent(DSSDocument container) {
        return super.extractContainerContent(plain(container));
    }

    @Override
    public List<String> extractEntryNames(DSSDocument container) {
        return super.extractEntryNames(plain(container));
    }

    private static DSSDocument plain(DSSDocument container) {
        return new InMemoryDocument(StreamedZip.plain(DSSUtils.toByteArray(container)), container.getName());
    }
}
