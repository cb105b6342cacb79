package lv.viis.chassis.testing;

/** Versions for tests that do not care which one an object has. */
public final class Versions {

    /** An {@code If-Match} that names the first versions of an object: one of a list is enough. */
    public static final String ANY =
            "\"0\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\", \"12\"";

    private Versions() {}
}
