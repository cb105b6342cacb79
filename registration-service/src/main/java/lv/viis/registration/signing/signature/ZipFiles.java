package lv.viis.registration.signing.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a ZIP file that is small, and the same for every reader: in its order and by its directory. */
final class ZipFiles {
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    /** Those of ZIP files within the ZIP file too, which only look like its own. */
    private static final int MOST_DIRECTORY_ENTRIES = 20_000;

    private final ContainerLimits limits;
    private final int allowed;
    private final Map<String, byte[]> digests = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int read;

    private ZipFiles(ContainerLimits limits, int containerSize) {
        this.limits = limits;
        this.allowed = limits.contentOf(containerSize);
    }

    /** The content of each file by its name, folders left out. */
    static Map<String, byte[]> read(byte[] file, ContainerLimits limits) {
        if (file.length > limits.size()) {
            throw MalformedContainer.largerThan(limits.size() / 1024 / 1024);
        }
        Meter.required();
        requireShortDirectory(file);
        var zip = StreamedZip.plain(file);
        var reader = new ZipFiles(limits, zip.length);
        try {
            reader.measure(zip);
            return reader.unpack(zip);
        } catch (Refusal | FileTooCostly e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a crafted file trips in the readers of ZIP is the file's fault, not ours.
            throw new MalformedContainer(MalformedContainer.Fault.NOT_A_ZIP_FILE);
        }
    }

    /** Whose reader makes an object of each entry, before it can be asked how many there are. */
    static void requireShortDirectory(byte[] zip) {
        var entries = 0;
        for (var at = PdfShape.indexOf(zip, DIRECTORY_ENTRY, 0);
                at >= 0;
                at = PdfShape.indexOf(zip, DIRECTORY_ENTRY, at + 1)) {
            if (++entries > MOST_DIRECTORY_ENTRIES) {
                throw MalformedContainer.moreEntriesThan(MOST_DIRECTORY_ENTRIES);
            }
        }
    }

    /** In their order, and without keeping anything: what is too large is known before memory is taken for it. */
    private void measure(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                add(entry.getName(), in);
            }
        }
    }

    private void add(String name, InputStream in) throws IOException {
        checkName(name);
        if (seen.size() > limits.entries() + 1) {
            throw MalformedContainer.moreFilesThan(limits.entries());
        }
        var digest = sha256();
        var size = 0;
        var buffer = new byte[8192];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            read += n;
            if (read > allowed) {
                throw MalformedContainer.unpacksToMoreThan(allowed / 1024);
            }
            Meter.required().check();
            digest.update(buffer, 0, n);
        }
        if (!name.endsWith("/")) {
            digests.put(name, digest.digest());
            sizes.put(name, size);
        } else if (size > 0) {
            throw new MalformedContainer(MalformedContainer.Fault.FOLDER_WITH_CONTENT);
        }
    }

    private void checkName(String name) {
        EntryName.require(name);
        if (!seen.add(EntryName.comparable(name))) {
            throw new MalformedContainer(MalformedContainer.Fault.SAME_NAME);
        }
    }

    /** By the directory, which has to lead to the same files. */
    private Map<String, byte[]> unpack(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var directory = ZipFile.builder()
                .setByteArray(zip)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            for (var all = directory.getEntries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                if (!entry.getName().endsWith("/")) {
                    try (var in = directory.getInputStream(entry)) {
                        files.put(entry.getName(), content(entry.getName(), in));
                    }
                }
            }
        }
        if (files.size() != sizes.size()) {
            throw differ();
        }
        return files;
    }

    private byte[] content(String name, InputStream in) throws IOException {
        var size = sizes.get(name);
        if (size == null) {
            throw differ();
        }
        var content = new byte[size];
        if (in.readNBytes(content, 0, size) != size
                || in.read() >= 0
                || !Arrays.equals(digests.get(name), sha256().digest(content))) {
            throw differ();
        }
        return content;
    }

    private static MalformedContainer differ() {
        return new MalformedContainer(MalformedContainer.Fault.READ_IN_TWO_WAYS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
