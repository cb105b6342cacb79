package lv.viis.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that the story works with. */
public final class DemoData {

    private DemoData() {}

    /** The municipalities of 2021 and demo institutions of all kinds, in the form of the registrar's import. */
    public static String organisations() {
        return new String(read("organisations.csv"), StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (var in = DemoData.class.getResourceAsStream("/data/" + name)) {
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
