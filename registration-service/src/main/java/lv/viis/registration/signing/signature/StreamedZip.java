package lv.viis.registration.signing.signature;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A ZIP file as a writer of streams makes it, in the form that every reader takes. Such a writer learns size and check sum of
 * a file only when it is written, so they stand behind it, also of the mimetype that is stored as it is (APPNOTE 4.4.4, bit
 * 3), where Java's reader stops. They are put where they are in any other ZIP file; no byte of a file is touched.
 */
final class StreamedZip {
    private static final int LOCAL = 0x04034b50;
    private static final int BEHIND = 0x08074b50;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int SIZES_BEHIND = 8;

    /** No container may have as many files; each moves all that are behind it. */
    private static final int MOST_STORED = 1_000;

    /** A stored file with its sizes behind it, by where it is and how long what stands behind it is. */
    private record Stored(int listedAt, int at, int dataAt, int size, int behind) {

        int end() {
            return dataAt + size;
        }
    }

    private final ByteBuffer zip;
    private int directoryAt;
    private int endAt;

    private StreamedZip(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The same bytes if there is nothing to put anywhere else, or the file is not what it should be. */
    static byte[] plain(byte[] zip) {
        try {
            return new StreamedZip(zip.clone()).plain();
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            // The check that reads the file next says what is wrong with it.
            return zip;
        }
    }

    private byte[] plain() {
        var stored = stored();
        if (stored.isEmpty()) {
            return zip.array();
        }
        for (var one : stored) {
            moveSizes(one);
        }
        for (var at = directoryAt; at < endAt; at += lengthOfListed(at)) {
            zip.putInt(at + 42, zip.getInt(at + 42) - before(stored, zip.getInt(at + 42)));
        }
        zip.putInt(endAt + 16, directoryAt - before(stored, directoryAt));
        return without(stored);
    }

    private List<Stored> stored() {
        endAt = zip.capacity() - END_SIZE;
        while (zip.getInt(endAt) != END) {
            endAt--;
        }
        directoryAt = zip.getInt(endAt + 16);
        var found = new ArrayList<Stored>();
        for (var at = directoryAt; at < endAt; at += lengthOfListed(at)) {
            require(zip.getInt(at) == LISTED);
            if ((zip.getShort(at + 8) & SIZES_BEHIND) != 0 && zip.getShort(at + 10) == 0) {
                require(found.size() < MOST_STORED);
                found.add(stored(at));
            }
        }
        return found;
    }

    private Stored stored(int listedAt) {
        var at = zip.getInt(listedAt + 42);
        var size = zip.getInt(listedAt + 24);
        require(zip.getInt(at) == LOCAL && zip.getShort(at + 8) == 0 && (zip.getShort(at + 6) & SIZES_BEHIND) != 0);
        require(size >= 0 && size == zip.getInt(listedAt + 20));
        var dataAt = at + 30 + length(at + 26) + length(at + 28);
        return new Stored(listedAt, at, dataAt, size, behind(dataAt + size, zip.getInt(listedAt + 16), size));
    }

    /** With or without a signature of its own, and with sizes of four or of eight bytes (APPNOTE 4.3.9). */
    private int behind(int at, int crc, int size) {
        var from = zip.getInt(at) == BEHIND && zip.getInt(at + 4) == crc ? 4 : 0;
        require(zip.getInt(at + from) == crc);
        if (zip.getInt(at + from + 4) == size && zip.getInt(at + from + 8) == size) {
            return from + 12;
        }
        require(zip.getLong(at + from + 4) == size && zip.getLong(at + from + 12) == size);
        return from + 20;
    }

    private void moveSizes(Stored one) {
        zip.putShort(one.at() + 6, (short) (zip.getShort(one.at() + 6) & ~SIZES_BEHIND));
        zip.putShort(one.listedAt() + 8, (short) (zip.getShort(one.listedAt() + 8) & ~SIZES_BEHIND));
        zip.putInt(one.at() + 14, zip.getInt(one.listedAt() + 16));
        zip.putInt(one.at() + 18, one.size());
        zip.putInt(one.at() + 22, one.size());
    }

    private static int before(List<Stored> stored, int at) {
        return stored.stream()
                .filter(one -> one.end() < at)
                .mapToInt(Stored::behind)
                .sum();
    }

    private byte[] without(List<Stored> stored) {
        var bytes = zip.array();
        var out = new java.io.ByteArrayOutputStream(bytes.length);
        var from = 0;
        for (var one : stored.stream()
                .sorted(java.util.Comparator.comparingInt(Stored::end))
                .toList()) {
            out.writeBytes(Arrays.copyOfRange(bytes, from, one.end()));
            from = one.end() + one.behind();
        }
        out.writeBytes(Arrays.copyOfRange(bytes, from, bytes.length));
        return out.toByteArray();
    }

    private int lengthOfListed(int at) {
        return 46 + length(at + 28) + length(at + 30) + length(at + 32);
    }

    private int length(int at) {
        return zip.getShort(at) & 0xffff;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
    }
}
