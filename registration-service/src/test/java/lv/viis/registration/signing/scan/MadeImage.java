package lv.viis.registration.signing.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** An image made at random, by a seed: its header declares more than its bytes can hold, in fields that may be anything. */
public final class MadeImage {
    private MadeImage() {}

    public static byte[] of(long seed) {
        var random = new Random(seed);
        return switch (random.nextInt(3)) {
            case 0 -> tiff(random);
            case 1 -> png(random);
            default -> jpeg(random);
        };
    }

    /** Directories of fields with any count of any type, pointing anywhere, each to a next one. */
    private static byte[] tiff(Random random) {
        var bytes = ByteBuffer.allocate(200_000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
        var directories = 1 + random.nextInt(2_000);
        for (var i = 0; i < directories && bytes.remaining() > 1_000; i++) {
            var fields = 2 + random.nextInt(6);
            bytes.putShort((short) fields);
            field(bytes, 256, 4, 1, 20 + random.nextInt(40_000));
            field(bytes, 257, 4, 1, 20 + random.nextInt(40_000));
            for (var f = 2; f < fields; f++) {
                field(
                        bytes,
                        258 + random.nextInt(300),
                        random.nextInt(14),
                        random.nextBoolean() ? random.nextInt(10) : random.nextInt(),
                        random.nextInt(200_000));
            }
            bytes.putInt(random.nextInt(20) == 0 ? 8 : bytes.position() + 4);
        }
        return bytes.array();
    }

    private static void field(ByteBuffer bytes, int tag, int type, int count, int value) {
        bytes.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] png(Random random) {
        var png = Scans.image("png").clone();
        ByteBuffer.wrap(png).putInt(16, random.nextInt()).putInt(20, random.nextInt());
        return png;
    }

    private static byte[] jpeg(Random random) {
        var jpeg = Scans.image("jpeg").clone();
        for (var i = 0; i < 1 + random.nextInt(30); i++) {
            jpeg[4 + random.nextInt(jpeg.length - 4)] = (byte) random.nextInt(256);
        }
        return jpeg;
    }
}
