package lv.viis.chassis.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @ParameterizedTest
    @Tag("D20")
    @ValueSource(
            strings = {
                "161175-19997",
                "311299-18886",
                "020100-29990",
                "150387-10060",
                "328765-43218",
                "391234-56787",
                "16117519997",
                "161175 19997"
            })
    void valid_codes_parse_and_their_check_digit_fits(String text) {
        assertTrue(PersonalCode.parse(text).checkDigitFits());
    }

    @ParameterizedTest
    @Tag("D20")
    @ValueSource(
            strings = {"161375-19997", "290201-20000", "310000-00000", "161175-1999", "161175-39997", "16117a-19997", ""
            })
    void impossible_codes_are_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PersonalCode.parse(text));
    }

    @Test
    @Tag("D20")
    void a_wrong_check_digit_is_a_warning() {
        assertFalse(PersonalCode.parse("161175-19998").checkDigitFits());
    }

    @Test
    void a_code_does_not_print_itself() {
        assertFalse(PersonalCode.parse("161175-19997").toString().contains("161175"));
    }

    @Test
    void a_person_id_depends_on_code_and_key_and_is_a_uuid_of_version_8() {
        var code = PersonalCode.parse("161175-19997");
        var ids = new PersonIds(Optional.of("dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXk="));
        var others = new PersonIds(Optional.of("b3RoZXIga2V5IG90aGVyIGtleSBvdGhlciBrZXkgb3RoZXIga2V5"));
        assertEquals(ids.of(code), ids.of(PersonalCode.parse("16117519997")));
        assertNotEquals(ids.of(code), others.of(code));
        assertNotEquals(ids.of(code), ids.of(PersonalCode.parse("311299-18886")));
        assertEquals(8, ids.of(code).version());
        assertThrows(IllegalStateException.class, () -> new PersonIds(Optional.empty()).of(code));
    }

    @Test
    @Tag("D13")
    void organisation_numbers_have_a_checksum() {
        for (var number : new String[] {"90001259032", "40003011203", "90000048472", "53603062391"}) {
            assertEquals(number, OrganisationNumber.parse(number).digits());
        }
        assertThrows(IllegalArgumentException.class, () -> OrganisationNumber.parse("90001259033"));
        assertThrows(IllegalArgumentException.class, () -> OrganisationNumber.parse("9000125903"));
    }
}
