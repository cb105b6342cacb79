package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found where one of the languages is missing, and what is not. */
class LanguageRulesTest {

    @TempDir
    Path directory;

    private List<String> faults(String body) throws IOException {
        var file = Files.writeString(directory.resolve("Said.java"), body);
        return SaidInSources.faults(List.of(file));
    }

    @Test
    void a_text_in_both_languages_is_let_through() throws IOException {
        assertEquals(List.of(), faults("""
                @ProblemType(status = 422, en = "It is over", lv = "Tas ir beidzies")
                class Said extends Refusal {
                    Said(String day) {
                        super("It was over on " + day + ".", "Tas beidzās " + day + ".");
                    }
                    Object one = new Wording(a + other.english(), a + other.latvian());
                    Object two = new Violation(new InvalidInput("a", "body", "is over", "ir pagājis"));
                }
                """));
    }

    @Test
    void a_text_that_lacks_a_language_or_has_the_wrong_one_is_named() throws IOException {
        assertEquals(
                List.of(
                        "Said.java lacks Latvian",
                        "Said.java has English where Latvian should be: It is over.",
                        "Said.java says the same in both languages: 2 x",
                        "Said.java has Latvian where English should be: ir pagājis",
                        "Said.java takes both languages from a",
                        "Said.java says the same in both languages: PDF",
                        "Said.java lacks Latvian"),
                faults("""
                        @ProblemType(status = 422, en = "It is over")
                        class Said extends Refusal {
                            Said() {
                                super("Over.", "It is over.");
                            }
                            Object one = new Wording("2 " + "x", "2 x");
                            Object two = new InvalidInput("a", "body", "ir pagājis", "is over");
                            Object three = new Violation("a", "body", a, a);
                            enum Kind {
                                ONE(1, "PDF", "PDF"),
                                TWO(2, "Two", nothing);
                                Kind(int number, String english, String latvian) {}
                            }
                        }
                        """));
    }
}
