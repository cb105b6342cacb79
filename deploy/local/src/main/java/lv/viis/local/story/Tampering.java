package lv.viis.local.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes a signed container wrong. */
final class Tampering {

    private Tampering() {}

    /** The same container, zipped anew, with the last byte of one of its files changed. */
    public static byte[] changeOneByte(byte[] container, String fileName) throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(container));
                var out = new ZipOutputStream(changed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                if (entry.getName().equals(fileName)) {
                    content[content.length - 1] ^= 1;
                }
                out.putNextEntry(copyOf(entry.getName(), content));
                out.write(content);
                out.closeEntry();
            }
        }
        return changed.toByteArray();
    }

    private static ZipEntry copyOf(String name, byte[] content) {
        var copy = new ZipEntry(name);
        if (name.equals("mimetype")) {
            var crc = new CRC32();
            crc.update(content);
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(content.length);
            copy.setCrc(crc.getValue());
        }
        return copy;
    }
}
