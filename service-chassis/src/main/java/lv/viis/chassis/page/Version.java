package lv.viis.chassis.page;

/** An object's version as HTTP carries it out: {@code ETag: "7"}; it comes back as {@link IfMatch}. */
public final class Version {

    /** Between the version and what is shown besides. */
    static final char SHOWN = '.';

    private Version() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * The tag, without quotes, of an object as it is shown: its version, then what of it the version does not tell.
     *
     * @param etag of the object alone, null if it has none
     */
    public static String shown(String etag, String digest) {
        return etag == null ? digest : etag.substring(1, etag.length() - 1) + SHOWN + digest;
    }
}
