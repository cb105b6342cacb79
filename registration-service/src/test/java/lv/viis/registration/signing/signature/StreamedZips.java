package lv.viis.registration.signing.signature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Writes ZIP files as writers of streams do: everything stored, its size and check sum behind it (APPNOTE 4.4.4, bit 3). */
final class StreamedZips {

    private StreamedZips() {}

    /** @param behind "signature", "no signature" or "eight bytes": how what stands behind is written */
    static byte[] of(List<Zips.Entry> entries, String behind) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (var entry : entries) {
            var name = entry.name().getBytes(StandardCharsets.UTF_8);
            var crc = new CRC32();
            crc.update(entry.content());
            var size = entry.content().length;
            directory.writeBytes(little(46)
                    .putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 0x808)
                    .putShort((short) 0)
                    .putInt(0x5a210000)
                    .putInt((int) crc.getValue())
                    .putInt(size)
                    .putInt(size)
                    .putShort((short) name.length)
                    .putLong(0)
                    .putInt(0)
                    .putInt(42, out.size())
                    .array());
            directory.writeBytes(name);
            out.writeBytes(little(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 0x808)
                    .putShort((short) 0)
                    .putInt(0x5a210000)
                    .putInt(0)
                    .putLong(0)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .array());
            out.writeBytes(name);
            out.writeBytes(entry.content());
            out.writeBytes(behind(behind, (int) crc.getValue(), size));
        }
        var start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static byte[] behind(String how, int crc, int size) {
        return switch (how) {
            case "signature" ->
                little(16)
                        .putInt(0x08074b50)
                        .putInt(crc)
                        .putInt(size)
                        .putInt(size)
                        .array();
            case "no signature" ->
                little(12).putInt(crc).putInt(size).putInt(size).array();
            default ->
                little(24)
                        .putInt(0x08074b50)
                        .putInt(crc)
                        .putLong(size)
                        .putLong(size)
                        .array();
        };
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
