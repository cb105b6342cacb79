package lv.viis.registration.signing.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens a ZIP file into which somebody packed their files to send them. Nothing rests on which file of a name is found: each
 * is judged for itself afterwards, as if it had come alone.
 */
@ApplicationScoped
public class PackedFiles {

    /** A file in it, by the name that its sender gave it. */
    public record Packed(String name, byte[] content) {

        @Override
        public String toString() {
            return "Packed[" + content.length + " bytes]";
        }
    }

    /**
     * What was found.
     *
     * @param whole whether that is all: false for what is encrypted, broken or too large
     */
    public record Content(List<Packed> files, boolean whole) {}

    private static final Content NOTHING = new Content(List.of(), false);

    private final ForeignFiles files;

    PackedFiles(ForeignFiles files) {
        this.files = files;
    }

    /**
     * @return empty if it is no ZIP file, or a document that only has this form, such as an office program's
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles if it cannot be read now
     */
    public Optional<Content> of(byte[] file) {
        if (FileType.of(file) != FileType.ZIP) {
            return Optional.empty();
        }
        try {
            return files.read(() -> unpacked(file, ContainerLimits.OF_ANYBODY));
        } catch (FileTooCostly e) {
            return Optional.of(NOTHING);
        }
    }

    private static Optional<Content> unpacked(byte[] file, ContainerLimits limits) {
        Meter.required();
        try {
            if (file.length > limits.size()) {
                return Optional.of(NOTHING);
            }
            ZipFiles.requireShortDirectory(file);
            try (var zip = ZipFile.builder().setByteArray(file).get()) {
                return isDocument(zip) ? Optional.empty() : Optional.of(content(zip, limits, file.length));
            }
        } catch (IOException | RuntimeException e) {
            // Whatever a crafted file trips in the reader of ZIP is the file's fault, not ours.
            return Optional.of(NOTHING);
        }
    }

    private static boolean isDocument(ZipFile zip) throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("META-INF/MANIFEST.MF") != null) {
            return true;
        }
        var type = zip.getEntry("mimetype");
        if (type == null) {
            return false;
        }
        try (var in = zip.getInputStream(type)) {
            var name = new String(in.readNBytes(100), java.nio.charset.StandardCharsets.US_ASCII);
            return name.startsWith("application/vnd.oasis.opendocument") || name.startsWith("application/epub");
        }
    }

    private static Content content(ZipFile zip, ContainerLimits limits, int packedSize) throws IOException {
        var found = new ArrayList<Packed>();
        var left = limits.contentOf(packedSize);
        for (var all = zip.getEntries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            if (found.size() == limits.entries() || !zip.canReadEntryData(entry)) {
                return new Content(found, false);
            }
            Meter.required().check();
            try (var in = zip.getInputStream(entry)) {
                var content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    return new Content(found, false);
                }
                found.add(new Packed(entry.getName(), content));
            }
        }
        return new Content(found, true);
    }
}
