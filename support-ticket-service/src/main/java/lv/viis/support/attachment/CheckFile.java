package lv.viis.support.attachment;

/** Checks a file before it is kept, so that nobody is shown an unchecked one (D26). */
final class CheckFile {

    static final int LARGEST_FILE = 5 * 1024 * 1024;
    static final long MOST_PIXELS = 50_000_000;

    private CheckFile() {}

    /** What the file is; its size, type, and the size it would have as an image are then known to be in bounds. */
    static FileType check(byte[] content, String contentType) {
        if (content.length > LARGEST_FILE) {
            throw new AttachmentTooLarge();
        }
        var declared = FileType.declared(contentType).orElseThrow(AttachmentTypeNotAccepted::new);
        var type = FileType.sniffed(content).orElseThrow(AttachmentTypeNotAccepted::new);
        if (type != declared) {
            throw new AttachmentTypeDiffers();
        }
        if (type != FileType.PDF
                && ImageSize.of(type, content)
                                .orElseThrow(ImageNotReadable::new)
                                .pixels()
                        > MOST_PIXELS) {
            throw new ImageTooLarge();
        }
        return type;
    }
}
