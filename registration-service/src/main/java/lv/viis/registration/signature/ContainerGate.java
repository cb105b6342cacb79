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
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import lv.viis.chassis.problem.Refusal;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a container must be before the signature library opens it: small, and the same for every reader. DSS reads a
 * container with two files of one name without a warning, whichever of them was signed.
 */
final class ContainerGate {
    static final int MAX_CONTAINER = 5 * 1024 * 1024;
    static final int MAX_ENTRIES = 20;
    static final int MAX_RATIO = 20;
    static final int RATIO_THRESHOLD = 100_000;
    static final int MAX_CONTENT = 20 * 1024 * 1024;

    static final String TYPE = "application/vnd.etsi.asic-e+zip";
    private static final Pattern SIGNATURES = Pattern.compile("META-INF/[^/]*signatures[^/]*\\.xml");
    private static final Pattern OTHER_META = Pattern.compile("META-INF/(manifest|container|metadata)\\.xml");

    private ContainerGate() {}

    /** The files of the container that may be signed, by name, at least one; or a refusal. */
    static Map<String, byte[]> payloads(byte[] container) {
        if (FileType.of(container) != FileType.ZIP) {
            throw new FormatNotSupported("This is neither an .asice or .edoc container nor a PDF.");
        }
        if (container.length > MAX_CONTAINER) {
            throw new MalformedContainer("The container is larger than 5 MiB.");
        }
        Map<String, byte[]> entries;
        try {
            entries = byStream(container);
            if (!same(entries, byDirectory(container))) {
                throw new MalformedContainer("Two ways of reading the container find different files.");
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a crafted file trips in the readers of ZIP is the file's fault, not ours.
            throw new MalformedContainer("The container cannot be read as a ZIP file.");
        }
        return payloads(entries);
    }

    private static Map<String, byte[]> payloads(Map<String, byte[]> entries) {
        var type = entries.remove("mimetype");
        var metaPresent = entries.keySet().stream().anyMatch(name -> name.startsWith("META-INF/"));
        if (type == null
                ? !metaPresent
                : !new String(type, StandardCharsets.US_ASCII).strip().equals(TYPE)) {
            throw new FormatNotSupported("This is a ZIP file, but not an ASiC-E container.");
        }
        var signatures = new SignatureXml();
        var payloads = new LinkedHashMap<String, byte[]>();
        for (var entry : entries.entrySet()) {
            var name = entry.getKey();
            if (name.startsWith("META-INF/")) {
                if (name.endsWith(".p7s")) {
                    throw new FormatNotSupported("The container has CAdES signatures; only XAdES is accepted.");
                }
                // What is not covered by a signature and nobody needs could still mislead who opens the file.
                if (!SIGNATURES.matcher(name).matches()
                        && !OTHER_META.matcher(name).matches()) {
                    throw new MalformedContainer("The container has a file in META-INF that does not belong there.");
                }
                signatures.read(entry.getValue(), SIGNATURES.matcher(name).matches());
            } else if (FileType.of(entry.getValue()) == FileType.ZIP) {
                throw new MalformedContainer("The container holds another container instead of the letter.");
            } else {
                payloads.put(name, entry.getValue());
            }
        }
        if (signatures.count() == 0) {
            throw new NotSigned("No signature was found in the container.");
        }
        if (payloads.isEmpty()) {
            throw new MalformedContainer("The container has no data file.");
        }
        return payloads;
    }

    private static Map<String, byte[]> byStream(byte[] container) throws IOException {
        var contents = new Contents(container.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(container), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                contents.add(entry.getName(), in);
            }
        }
        return contents.files;
    }

    private static Map<String, byte[]> byDirectory(byte[] container) throws IOException {
        var contents = new Contents(container.length);
        try (var zip = ZipFile.builder()
                .setByteArray(container)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            for (var all = zip.getEntries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    contents.add(entry.getName(), in);
                }
            }
        }
        return contents.files;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), other.get(entry.getKey())));
    }

    /** What has been read so far, with its limits. */
    private static final class Contents {
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final java.util.Set<String> seen = new HashSet<>();
        private final int allowed;
        private int read;

        Contents(int containerSize) {
            allowed = Math.min(MAX_CONTENT, Math.max(RATIO_THRESHOLD, MAX_RATIO * containerSize));
        }

        void add(String name, InputStream in) throws IOException {
            checkName(name);
            if (seen.size() > MAX_ENTRIES) {
                throw new MalformedContainer("The container has more than 20 files.");
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
            if (!seen.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
                throw new MalformedContainer("The container has two files of the same name.");
            }
            if (name.isBlank()
                    || name.startsWith("/")
                    || name.indexOf('\\') >= 0
                    || name.indexOf(':') >= 0
                    || name.chars().anyMatch(Character::isISOControl)
                    || Arrays.asList(name.split("/")).contains("..")) {
                throw new MalformedContainer("The container has a file name that could lead out of a folder.");
            }
        }
    }
}
