package lv.viis.chassis.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import lv.viis.chassis.problem.InvalidInput;

/**
 * An opaque place in a list: the sort key and the id of the last row shown (keyset paging).
 *
 * @param key the sort key, empty where the list is ordered by id alone
 * @param id the row's id, which breaks ties
 */
public record Cursor(String key, UUID id) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    /** Characters of a cursor as it travels; the longest sort keys are names. */
    public static final int LONGEST = 4000;

    private static final UUID FIRST = new UUID(0, 0);

    /** Reads a cursor as given by an earlier page; null is the start, before every row. */
    public static Cursor parse(String text) {
        if (text == null || text.isEmpty()) {
            return new Cursor("", FIRST);
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput("cursor", "query", "is not a cursor of this list", "nav šī saraksta kursors");
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(decoded.substring(36), UUID.fromString(decoded.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput("cursor", "query", "is not a cursor of this list", "nav šī saraksta kursors");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }
}
