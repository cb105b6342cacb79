package lv.viis.chassis.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import lv.viis.chassis.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void the_longest_name_in_two_bytes_a_letter_fits_and_comes_back() {
        var cursor = new Cursor("ā".repeat(1000), UUID.randomUUID());
        assertTrue(cursor.toString().length() <= Cursor.LONGEST);
        assertEquals(cursor, Cursor.parse(cursor.toString()));
    }

    @Test
    void what_is_longer_is_no_cursor() {
        var tooLong = new Cursor("x".repeat(Cursor.LONGEST), UUID.randomUUID()).toString();
        var refused = assertThrows(InvalidInput.class, () -> Cursor.parse(tooLong));
        assertEquals("cursor", refused.violations().get(0).field());
    }
}
