package lv.viis.registry.organisationimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is read off a cell that holds one of some words, and what is said of one that does not. */
@Tag("D22")
class CellReaderTest {

    private enum Word {
        SHORT,
        SIXTY_LETTERS_ARE_AS_MANY_AS_A_WORD_OF_A_CATALOGUE_MAY_HAVE_
    }

    private static final int LONGEST = 60;

    private final Findings findings = new Findings();

    @Test
    void a_word_is_read_whatever_is_around_it() {
        assertEquals(Word.SHORT, word(" SHORT "));
        assertEquals(Word.values()[1], word(Word.values()[1].name()));
        assertNull(word(" "));
        assertEquals(0, findings.faults());
    }

    @Test
    void one_that_is_not_of_the_catalogue_is_told_the_catalogue() {
        assertEquals(LONGEST, Word.values()[1].name().length());
        var message = "is not one of [SHORT, " + Word.values()[1] + "]";
        for (var other : List.of("short", "S", "A".repeat(LONGEST))) {
            assertNull(word(other));
        }
        assertFaults(message, message, message);
    }

    @Test
    void one_longer_than_any_catalogue_has_is_told_so() {
        assertNull(word("A".repeat(LONGEST + 1)));
        assertFaults("is longer than 60 characters");
    }

    private Word word(String cell) {
        return new CellReader(new OrganisationFile.Row(2, Map.of("kind", cell)), findings, null)
                .oneOf("kind", Word.class);
    }

    private void assertFaults(String... messages) {
        var refused = assertThrows(ImportRefused.class, findings::refuse);
        assertEquals("import-refused", refused.code());
        assertEquals(
                List.of(messages),
                refused.violations().stream()
                        .map(violation -> violation.fault().english())
                        .toList());
    }
}
