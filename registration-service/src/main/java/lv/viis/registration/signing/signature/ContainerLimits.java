package lv.viis.registration.signing.signature;

/**
 * How large a container may be, and how strange.
 *
 * @param size of the container, bytes
 * @param entries files and folders in it
 * @param ratio of unpacked to packed size
 * @param ratioFrom unpacked size up to which the ratio does not matter, bytes
 * @param content unpacked size of all files together, bytes
 * @param strict whether it holds nothing but data files and what signing tools put into META-INF
 */
record ContainerLimits(int size, int entries, int ratio, int ratioFrom, int content, boolean strict) {

    /** A container with letters, which this service has issued. */
    static final ContainerLimits OF_LETTERS =
            new ContainerLimits(5 * 1024 * 1024, 20, 20, 100_000, 20 * 1024 * 1024, true);

    /** Anybody's container: text packs well, offices put many files into one. */
    static final ContainerLimits OF_ANYBODY =
            new ContainerLimits(12 * 1024 * 1024, 200, 100, 1_000_000, 30 * 1024 * 1024, false);

    /** How much may be unpacked of a container of this size. */
    int contentOf(int containerSize) {
        return (int) Math.min(content, Math.max(ratioFrom, (long) ratio * containerSize));
    }
}
