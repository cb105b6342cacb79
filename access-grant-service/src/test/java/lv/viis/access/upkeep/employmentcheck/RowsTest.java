package lv.viis.access.upkeep.employmentcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F12")
class RowsTest {

    private static Rows rows(String text) throws IOException {
        return Rows.of(new BufferedReader(new StringReader(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\nc,d\n",
                "sep=;\r\na;b\r\nc;d",
                "\uFEFFSEP=;\na;b\nc;d",
                "\"sep=;\";;\na;b\nc;d",
                "a;b\nc;d",
                "a,b,,\nc,d,\u00A0,\n",
                "\uFEFFa,b\n\uFEFFc,d\n",
                "\u00A0a\u2003,b\nc\u00A0,\u202Fd\n"
            })
    void a_file_as_offices_make_it_is_read(String text) throws IOException {
        var rows = rows(text);
        var first = rows.next();
        assertEquals("a", first.first());
        assertEquals("b", first.second());
        var second = rows.next();
        assertEquals("c", second.first());
        assertEquals("d", second.second());
        assertEquals(text.toLowerCase(java.util.Locale.ROOT).contains("sep=") ? 3 : 2, second.number());
        assertFalse(rows.hasMore());
    }

    @Test
    void what_cannot_be_read_is_named_with_its_row_and_column() throws IOException {
        var rows = rows("a,b\n161175\u200B-19997,b\n\uFFFD,b\na,b,c\n");
        rows.next();
        var hidden = assertThrows(EmploymentRegisterUnavailable.class, rows::next);
        assertTrue(hidden.getMessage().startsWith("Row 2, person: holds U+200B"), hidden.getMessage());
        var lost = assertThrows(EmploymentRegisterUnavailable.class, rows::next);
        assertTrue(lost.getMessage().startsWith("Row 3, person: letters were lost"), lost.getMessage());
        var more = assertThrows(EmploymentRegisterUnavailable.class, rows::next);
        assertEquals("Row 4, column 3: is one too many", more.getMessage());
    }
}
