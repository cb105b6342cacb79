package lv.viis.registration.signing.signature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes ZIP files byte by byte, as no library would: any name, any number of times, a directory that lies. */
final class RawZip {
    private record Piece(byte[] name, byte[] nameInDirectory, byte[] content, boolean listed) {}

    private RawZip() {}

    static byte[] with(byte[] zip, String name, byte[] content) {
        var pieces = pieces(zip);
        pieces.add(new Piece(utf8(name), utf8(name), content, true));
        return write(pieces);
    }

    static byte[] renamedInDirectory(byte[] zip, String name, String other) {
        return write(pieces(zip).stream()
                .map(piece -> new String(piece.name(), StandardCharsets.UTF_8).equals(name)
                        ? new Piece(piece.name(), utf8(other), piece.content(), true)
                        : piece)
                .toList());
    }

    /** The stream has the forged one as well, the directory only the other. */
    static byte[] hiddenFromDirectory(byte[] zip, String name, byte[] forged) {
        var pieces = pieces(zip);
        pieces.add(0, new Piece(utf8(name + "x"), utf8(name), forged, false));
        return write(pieces);
    }

    private static List<Piece> pieces(byte[] zip) {
        var pieces = new ArrayList<Piece>();
        Zips.entries(zip)
                .forEach(entry -> pieces.add(new Piece(utf8(entry.name()), utf8(entry.name()), entry.content(), true)));
        return pieces;
    }

    private static byte[] write(List<Piece> pieces) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        var listed = 0;
        for (var piece : pieces) {
            var at = out.size();
            out.writeBytes(header(0x04034b50, piece, piece.name(), -1));
            out.writeBytes(piece.name());
            out.writeBytes(piece.content());
            if (piece.listed()) {
                directory.writeBytes(header(0x02014b50, piece, piece.nameInDirectory(), at));
                directory.writeBytes(piece.nameInDirectory());
                listed++;
            }
        }
        var start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) listed)
                .putShort((short) listed)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    /** Stored, names in UTF-8; of the directory if there is an offset. */
    private static byte[] header(int signature, Piece piece, byte[] name, int offset) {
        var crc = new CRC32();
        crc.update(piece.content());
        var inDirectory = offset >= 0;
        var header = little(inDirectory ? 46 : 30).putInt(signature);
        if (inDirectory) {
            header.putShort((short) 20);
        }
        header.putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) 0)
                .putInt(0x5a210000)
                .putInt((int) crc.getValue())
                .putInt(piece.content().length)
                .putInt(piece.content().length)
                .putShort((short) name.length)
                .putShort((short) 0);
        if (inDirectory) {
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(offset);
        }
        return header.array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
