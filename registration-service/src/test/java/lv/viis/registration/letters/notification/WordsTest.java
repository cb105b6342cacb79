package lv.viis.registration.letters.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.testing.HouseRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a code is mailed to reads it in words. */
class WordsTest {

    /** Of issuing letters and of paper: no signed file meets them. */
    private static final Set<String> NOT_OF_FILES = Set.of("letters-already-issued", "paper-already-received");

    static Stream<String> refusals() {
        return HouseRules.classesOf("lv.viis.registration").stream()
                .filter(type -> type.isAssignableTo(Refusal.class))
                .filter(type -> type.getPackageName().endsWith(".signature")
                        || type.getPackageName().endsWith(".letter"))
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                        .toLowerCase(Locale.ROOT))
                .filter(code -> !NOT_OF_FILES.contains(code));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_of_a_signed_file_has_words_in_both_languages(String code) {
        assertThat(Words.LV.of(Map.of("refusal", code)).get("refusal")).isNotEqualTo(code);
        assertThat(Words.EN.of(Map.of("refusal", code)).get("refusal")).isNotEqualTo(code);
    }
}
