package lv.viis.chassis.page;

/** An object's version as HTTP carries it out: {@code ETag: "7"}; it comes back as {@link IfMatch}. */
public final class Version {

    private Version() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
