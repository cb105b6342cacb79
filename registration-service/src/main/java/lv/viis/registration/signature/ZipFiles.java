package lv.viis.registration.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import lv.viis.chassis.problem.Refusal;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a ZIP file that is small, and the same for every reader: in its order and by its directory. */
final class ZipFiles {
    private final ContainerLimits limits;
    private final int allowed;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int read;

    private ZipFiles(ContainerLimits limits, int containerSize) {
        this.limits = limits;
        this.allowed = limits.contentOf(containerSize);
    }

    /** The content of each file by its name, folders left out. */
    static Map<String, byte[]> read(byte[] zip, ContainerLimits limits) {
        if (zip.length > limits.size()) {
            throw new MalformedContainer("The container is larger than %d MiB.".formatted(limits.size() / 1024 / 1024));
        }
        var reader = new ZipFiles(limits, zip.length);
        try {
            reader.inOrder(zip);
            if (!reader.isSameByDirectory(zip)) {
                throw new MalformedContainer("Two ways of reading the container find different files.");
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a crafted file trips in the readers of ZIP is the file's fault, not ours.
            throw new MalformedContainer("The container cannot be read as a ZIP file.");
        }
        return reader.files;
    }

    private void inOrder(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                add(entry.getName(), in);
            }
        }
    }

    private void add(String name, InputStream in) throws IOException {
        checkName(name);
        if (seen.size() > limits.entries() + 1) {
            throw new MalformedContainer("The container has more than %d files.".formatted(limits.entries()));
        }
        var content = in.readNBytes(allowed - read + 1);
        read += content.length;
        if (read > allowed) {
            throw new MalformedContainer("The container's files are too large when unpacked.");
        }
        if (!name.endsWith("/")) {
            files.put(name, content);
        } else if (content.length > 0) {
            throw new MalformedContainer("The container has a folder with content.");
        }
    }

    private void checkName(String name) {
        if (!seen.add(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))) {
            throw new MalformedContainer("The container has two files of the same name.");
        }
        var parts = Arrays.asList(name.split("/", -1));
        if (name.isBlank()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || parts.contains("..")
                || parts.contains(".")) {
            throw new MalformedContainer("The container has a file name that could lead out of a folder.");
        }
    }

    private boolean isSameByDirectory(byte[] zip) throws IOException {
        var found = 0;
        try (var directory = ZipFile.builder()
                .setByteArray(zip)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            for (var all = directory.getEntries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                if (entry.getName().endsWith("/")) {
                    continue;
                }
                var known = files.get(entry.getName());
                try (var in = directory.getInputStream(entry)) {
                    if (known == null || !isSame(known, in)) {
                        return false;
                    }
                }
                found++;
            }
        }
        return found == files.size();
    }

    /** Piece by piece: what has been unpacked once is not kept a second time. */
    private static boolean isSame(byte[] known, InputStream in) throws IOException {
        var at = 0;
        var buffer = new byte[8192];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (n > known.length - at || !Arrays.equals(known, at, at + n, buffer, 0, n)) {
                return false;
            }
            at += n;
        }
        return at == known.length;
    }
}
