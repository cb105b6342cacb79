package lv.viis.bench.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as code and as a neighbour. */
class SourcesTest {

    @TempDir
    Path root;

    private Sources.File measured(String text) throws IOException {
        var feature = Files.createDirectories(root.resolve("a-service/src/main/java/lv/viis/a"));
        Files.writeString(feature.resolve("Beside.java"), "package lv.viis.a;\nfinal class Beside {}\n");
        Files.writeString(feature.resolve("NotSo.java"), "package lv.viis.a;\nfinal class NotSo extends Refusal {}\n");
        Files.writeString(feature.resolve("One.java"), text);
        return Sources.of(root, "a-service").stream()
                .filter(file -> file.name().endsWith("One.java"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void blanks_imports_and_comments_are_no_code() throws IOException {
        var one = measured("""
                package lv.viis.a;

                import java.util.List;

                /**
                 * Why.
                 */
                final class One {
                    // a reason
                    String text = "// none";
                }
                """);
        assertThat(one.lines()).isEqualTo(11);
        assertThat(one.code()).isEqualTo(3);
    }

    @Test
    void an_own_type_is_a_neighbour_once_and_only_where_code_names_it() throws IOException {
        var one = measured("""
                package lv.viis.a;

                import java.util.List;
                import lv.viis.b.Other;
                import lv.viis.b.Other.Nested;

                /** Not Beside. */
                final class One {
                    String text = "Beside";
                    One self;
                    Other other;
                    NotSo why;
                }
                """);
        assertThat(one.fanOut()).isEqualTo(1);
        assertThat(measured("package lv.viis.a;\nfinal class One {\n    Beside beside;\n}\n")
                        .fanOut())
                .isEqualTo(1);
    }
}
