package lv.viis.support.attachment;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How large an image would be when decoded, as its header says.
 *
 * <p>Read here and not by an image library, because a library's decoder would meet the hostile file before its size is
 * known: a few kilobytes can ask for gigabytes.
 */
record ImageSize(int width, int height) {

    private static final int PNG_SIGNATURE = 8;
    private static final int IHDR = 0x49484452;

    /** @return empty if the header is not that of an image of the type */
    static Optional<ImageSize> of(FileType type, byte[] content) {
        try {
            return type == FileType.PNG ? ofPng(ByteBuffer.wrap(content)) : ofJpeg(ByteBuffer.wrap(content));
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /** The first chunk of a PNG is its header: length, name, width, height (ISO/IEC 15948, 11.2.2). */
    private static Optional<ImageSize> ofPng(ByteBuffer content) {
        content.position(PNG_SIGNATURE + 4);
        if (content.getInt() != IHDR) {
            return Optional.empty();
        }
        return of(content.getInt(), content.getInt());
    }

    /** The size stands in a JPEG's frame header, some segments in (ITU-T T.81, B.2.2). */
    private static Optional<ImageSize> ofJpeg(ByteBuffer content) {
        content.position(2);
        while (true) {
            if ((content.get() & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            var marker = content.get() & 0xFF;
            while (marker == 0xFF) {
                marker = content.get() & 0xFF;
            }
            var start = content.position();
            var length = content.getShort() & 0xFFFF;
            if (isFrameHeader(marker)) {
                content.get();
                var height = content.getShort() & 0xFFFF;
                return of(content.getShort() & 0xFFFF, height);
            }
            if (length < 2 || marker == 0xDA) {
                return Optional.empty();
            }
            content.position(start + length);
        }
    }

    /** SOF0 to SOF15 without the three of their range that are tables. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Neither format has an empty side, nor PNG one of 2³¹ and more, which reads as negative. */
    private static Optional<ImageSize> of(int width, int height) {
        return width <= 0 || height <= 0 ? Optional.empty() : Optional.of(new ImageSize(width, height));
    }
}
