package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D3")
class SignerIdentityTest {
    private static final SignerIdentity ANNA = SignerIdentity.ofLatvianPerson("161175 19997");

    @ParameterizedTest
    @ValueSource(
            strings = {"PNOLV-161175-19997", "PNOLV-16117519997", "PNOLV-161175 19997", "161175-19997", "16117519997"})
    void one_person_is_written_in_many_ways(String serialNumber) {
        assertThat(SignerIdentity.ofPerson(serialNumber, "LV")).contains(ANNA);
        assertThat(ANNA.canonical()).isEqualTo("PNOLV16117519997");
    }

    @Test
    void the_country_of_a_bare_code_is_not_guessed() {
        assertThat(SignerIdentity.ofPerson("161175-19997", null)).isEmpty();
        assertThat(SignerIdentity.ofPerson("161175-19997", "EE")).isEmpty();
    }

    @Test
    void another_country_or_another_type_is_another_identity() {
        assertThat(SignerIdentity.ofPerson("PNOEE-16117519997", "LV").orElseThrow())
                .isNotEqualTo(ANNA);
        assertThat(SignerIdentity.ofPerson("PASLV-16117519997", "LV").orElseThrow())
                .isNotEqualTo(ANNA);
        assertThat(SignerIdentity.ofLegalPerson("NTRLV-90000048472")
                        .orElseThrow()
                        .canonical())
                .isEqualTo("NTRLV90000048472");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PNOLV-",
                "PNOLV-161175",
                "PNOLV-abcdefghijk",
                "pnolv-161175-19997",
                "PNOLV161175-19997",
                "12"
            })
    void what_names_nobody_is_nobody(String serialNumber) {
        assertThat(SignerIdentity.ofPerson(serialNumber, "LV")).isEmpty();
    }

    @Test
    void a_code_never_gets_into_a_log_line() {
        assertThat(ANNA.toString()).doesNotContain("161175");
        assertThat(new Signer(ANNA, "Anna", "Demo", null, "QESIG", "00").toString())
                .doesNotContain("161175")
                .doesNotContain("Demo");
    }
}
