package lv.viis.chassis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is spoken to whom; the choice between accepted languages is tried where problems are told. */
class LanguageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "fi", "*", "lv;q=high"})
    void who_asks_for_neither_is_told_in_the_language_of_the_installation(String accepted) {
        assertEquals(Language.LV, Language.of(accepted, Language.LV));
        assertEquals(Language.EN, Language.of(accepted, Language.EN));
    }

    @Test
    void a_wording_is_told_in_either() {
        var wording = new Wording("one", "viens");
        assertEquals("one", wording.in(Language.EN));
        assertEquals("viens", wording.in(Language.LV));
        assertEquals("lv", Language.LV.tag());
    }
}
