package lv.viis.chassis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import lv.viis.chassis.identity.PersonalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F11")
class TextTest {

    /** Every space of Unicode, and what breaks a line. */
    static Stream<String> blanks() {
        return Stream.of(
                        0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
                        0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x2800, 0x3000)
                .map(Character::toString);
    }

    /** Zero-width, bidi, tags, variation selectors, fillers, controls, private, unassigned, and no characters at all. */
    static Stream<String> hidden() {
        return Stream.of(
                        0x01, 0x7F, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D,
                        0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3164, 0xE000, 0xFE0F, 0xFEFF, 0xFFA0,
                        0xFFF9, 0xFFFE, 0xFFFF, 0x378, 0xE0001, 0xE0100, 0xF0000, 0x10FFFF)
                .map(Character::toString);
    }

    @Test
    void a_text_is_not_cut_within_what_one_reads_as_a_character() {
        assertEquals("abc", Text.shortened("abc", 3));
        assertEquals("ab", Text.shortened("abc", 2));
        assertEquals("", Text.shortened("abc", 0));
        // A pair of surrogates, a letter with its mark, a family of three joined by U+200D.
        assertEquals("a", Text.shortened("a\uD83D\uDE00b", 2));
        assertEquals("a\uD83D\uDE00", Text.shortened("a\uD83D\uDE00b", 3));
        assertEquals("Cau", Text.shortened("Caun\u0326e", 4));
        assertEquals("x", Text.shortened("x\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC66", 8));
        // More marks than room, upon one letter: cut between them, and never within one.
        assertEquals(20, Text.shortened("a" + "\u0301".repeat(100), 20).length());
        assertEquals("", Text.shortened("\uD83D\uDE00\uFE0F", 1));
        assertEquals(
                19_999,
                Text.shortened("a" + "\uD83D\uDE00".repeat(20_000), 20_000).length());
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void a_blank_is_none_at_the_ends_and_nothing_to_read(String blank) {
        assertEquals("Ilze", Text.plain(blank + "Ilze" + blank + blank));
        assertTrue(Text.isEmpty(blank.repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2007", "\u2009", "\u202F", "\u3000", " \u00A0 "})
    void a_space_within_a_line_is_a_space(String space) {
        assertEquals("Anna Marija", Text.line("Anna" + space + "Marija"));
        assertEquals("90001259032", Text.digits("9000" + space + "1259" + space + "032"));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void what_nobody_sees_is_named_and_does_not_count(String hidden) {
        assertTrue(Text.hidden("Il" + hidden + "ze").orElseThrow().startsWith("U+"));
        assertEquals(0, Text.content(hidden.repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Žanis Ķēniņš",
                "D'Ūsse-Ozoliņa",
                "Ева",
                "Łukasz",
                "𝒜nna",
                "r\u0304",
                "1. vidusskola „Ābols” №\u00A07"
            })
    void what_people_write_is_not_hidden(String text) {
        assertEquals(Optional.empty(), Text.hidden(text.replace('\u00A0', ' ')));
        assertFalse(Text.isEmpty(text));
    }

    @Test
    void canonically_equal_text_is_equal() {
        assertEquals(Text.plain("Ķēniņš"), Text.plain("K\u0327e\u0304nin\u0327s\u030C"));
        assertEquals("Å", Text.plain("\u212B"));
    }

    @Test
    void marks_upon_nothing_are_nothing_to_read() {
        assertTrue(Text.isEmpty("\u0301\u0301"));
        assertTrue(Text.isEmpty("\u00A0\u20DD"));
    }

    @Test
    void lines_end_with_a_line_feed_wherever_they_were_written() {
        assertEquals("a\nb\nc\nd\ne", Text.paragraphs("\r\na\r\nb\rc\u2028d\u0085e\n"));
    }

    @Test
    void lost_letters_and_half_characters_are_no_text() {
        assertTrue(Text.fault("B\uFFFDrziņa").orElseThrow().english().contains("letters were lost on the way"));
        assertTrue(Text.fault("a\uD800b").orElseThrow().english().contains("U+D800"));
        assertTrue(Text.fault("\uDC00\uD800").isPresent());
        assertTrue(Text.fault("a\0b").isPresent());
        assertEquals(Optional.empty(), Text.fault("\uD835\uDC9C"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "161175\u201019997",
                "161175\u201119997",
                "161175\u201219997",
                "161175\u201319997",
                "161175\u201419997",
                "161175\u201519997",
                "161175\u221219997",
                "161175\u00A019997",
                "161175\u202F19997",
                "161175 \u2013 19997",
                "\u00A0161175-19997\u2003"
            })
    void a_personal_code_is_read_with_any_dash_or_blank(String text) {
        assertEquals("16117519997", PersonalCode.parse(text).digits());
    }
}
