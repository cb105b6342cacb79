package lv.viis.registration.signing.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Says what a file may have signed, for finding the letter it was signed for; whether it counts is for the check to say. */
@ApplicationScoped
public class SignedPayloads {

    private static final byte[] BYTE_RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final String META = "META-INF/";
    private static final byte[] END = "%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** Letters have one revision; a few more for those who save before they sign. */
    private static final int MAX_REVISIONS = 5;

    private final ForeignFiles files;

    SignedPayloads(ForeignFiles files) {
        this.files = files;
    }

    /**
     * @return SHA-256 (32 bytes) of each; no list if the file is no signed file, an empty one if it cannot be read
     * @throws lv.viis.registration.signing.foreignfile.TooManyFiles if it cannot be read now
     */
    public Optional<List<byte[]>> of(byte[] file) {
        return switch (FileType.of(file)) {
            case ZIP -> read(() -> ofContainer(file));
            case PDF -> read(() -> ofPdf(file));
            case OTHER -> Optional.empty();
        };
    }

    private Optional<List<byte[]>> read(Supplier<Optional<List<byte[]>>> reading) {
        try {
            return files.read(reading);
        } catch (FileTooCostly e) {
            return Optional.of(List.of());
        }
    }

    private static Optional<List<byte[]>> ofContainer(byte[] file) {
        try {
            return Optional.of(ContainerGate.open(file, ContainerLimits.OF_ANYBODY).payloads().values().stream()
                    .map(Sha256::of)
                    .toList());
        } catch (FormatNotSupported | NotSigned e) {
            return Optional.empty();
        } catch (Refusal e) {
            // Any other ZIP file is somebody's packed files, and only in a container's place a container.
            return hasMeta(file) ? Optional.of(List.of()) : Optional.empty();
        }
    }

    /** Also by its bytes, where it is too broken to have a directory. */
    private static boolean hasMeta(byte[] file) {
        Meter.required();
        try {
            ZipFiles.requireShortDirectory(file);
            try (var zip = ZipFile.builder().setByteArray(file).get()) {
                return Collections.list(zip.getEntries()).stream()
                        .anyMatch(entry -> entry.getName().startsWith(META));
            }
        } catch (IOException | RuntimeException e) {
            return indexOf(file, META.getBytes(StandardCharsets.US_ASCII), 0) >= 0;
        }
    }

    private static Optional<List<byte[]>> ofPdf(byte[] file) {
        return indexOf(file, BYTE_RANGE, 0) < 0 ? Optional.empty() : Optional.of(revisions(file));
    }

    /** A signed PDF begins with the PDF as it was issued. */
    private static List<byte[]> revisions(byte[] file) {
        var digests = new ArrayList<byte[]>();
        var at = indexOf(file, END, 0);
        while (at >= 0 && digests.size() < MAX_REVISIONS) {
            digests.add(Sha256.of(java.util.Arrays.copyOf(file, at + END.length)));
            at = indexOf(file, END, at + 1);
        }
        return digests;
    }

    private static int indexOf(byte[] file, byte[] sought, int from) {
        for (var i = from; i <= file.length - sought.length; i++) {
            if (file[i] == sought[0] && java.util.Arrays.equals(file, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
