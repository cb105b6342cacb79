package lv.viis.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A role's code is written once in each service, as access-grant has it, which compares its own with its catalogue. */
class RoleCodesTest {

    private static final Pattern CONSTANT = Pattern.compile("static final String ([A-Z_]+) = \"([A-Z_]+)\"");

    private static Set<String> codes(Path roles) {
        return CONSTANT.matcher(Checkout.text(roles))
                .results()
                .map(constant -> {
                    assertThat(constant.group(2)).isEqualTo(constant.group(1));
                    return constant.group(1);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() {
        return codes(Checkout.files("access-grant-service/src/main/java/.*/rolecode/Roles\\.java")
                .get(0));
    }

    @Test
    void what_a_service_calls_a_role_is_one() {
        var known = known();
        var services = Checkout.files("[a-z-]+-service/src/main/java/.*/rolecode/Roles\\.java");
        assertThat(services).hasSize(4);
        assertThat(services).allSatisfy(roles -> assertThat(known).containsAll(codes(roles)));
    }

    @Test
    void no_code_is_written_elsewhere_in_java() {
        var written = Pattern.compile("\"(" + String.join("|", known()) + ")\"");
        assertThat(Checkout.files("[a-z-]+-service/src/main/java/.*\\.java").stream()
                        .filter(file -> !Checkout.slashed(file).endsWith("/rolecode/Roles.java"))
                        .filter(file -> written.matcher(Checkout.text(file)).find()))
                .isEmpty();
    }
}
