package lv.viis.registration.signing.scan;

import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import org.jboss.logging.Logger;

/** Looks into a document that somebody uploaded, within what that may cost. */
@ApplicationScoped
public class ReadScan {
    private static final Logger LOG = Logger.getLogger(ReadScan.class);

    private final ForeignFiles files;

    ReadScan(ForeignFiles files) {
        this.files = files;
    }

    /**
     * @throws ScanTooLarge if it has more than 10 MiB
     * @throws ScanNotAccepted if it is none of PDF, JPEG, PNG and TIFF, too large when shown, not passive, or takes too
     *     much to find that out
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles if it cannot be read now
     */
    public Scan read(byte[] content) {
        if (content.length > Scan.LARGEST) {
            throw new ScanTooLarge();
        }
        try {
            return files.read(() -> Scan.of(content));
        } catch (FileTooCostly e) {
            LOG.warnf("A scan was given up: %s", e.getMessage());
            throw new ScanNotAccepted(e);
        }
    }
}
