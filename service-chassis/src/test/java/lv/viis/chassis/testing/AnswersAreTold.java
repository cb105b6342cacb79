package lv.viis.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.problem.GeneralProblem;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/**
 * What a service says of its answers follows from the compiled code: the files from which the API document takes the
 * problems and the headers of each operation, and the catalogue page. With {@code -Dcontract.update=true} both are written instead of
 * compared; the document follows in the next run.
 */
final class AnswersAreTold {

    private static final Path DERIVED = Path.of("src/main/resources/META-INF/refusals.properties");
    private static final Path HEADERS = Path.of("src/main/resources/META-INF/headers.properties");
    private static final Path CATALOGUE = Path.of("contract/problems.md");

    private AnswersAreTold() {}

    static void check(JavaClasses service) {
        var root = service.stream()
                .map(type -> type.getPackageName().split("\\."))
                .map(parts -> String.join(".", parts[0], parts[1], parts[2]))
                .findFirst()
                .orElseThrow();
        var all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root, "lv.viis.chassis");
        classes()
                .that()
                .areAssignableTo(Refusal.class)
                .and()
                .doNotHaveFullyQualifiedName(Refusal.class.getName())
                .should(HouseRules.hold("say their type in two languages", AnswersAreTold::saysItsType))
                .check(all);
        var operations = PossibleRefusals.of(all);
        compare(DERIVED, properties(operations));
        compare(HEADERS, properties(SentHeaders.of(all)));
        compare(CATALOGUE, catalogue(all, operations));
    }

    /** One with the code of a general problem says the same as that: both are told by it. */
    private static boolean saysItsType(JavaClass refusal) {
        return refusal.tryGetAnnotationOfType(ProblemType.class)
                .filter(type -> Stream.of(GeneralProblem.values())
                        .filter(general -> general.code().equals(Refusal.code(refusal.getSimpleName())))
                        .allMatch(general -> general.status() == type.status()
                                && general.title(Language.EN).equals(type.en())
                                && general.title(Language.LV).equals(type.lv())))
                .filter(type -> !type.en().isBlank()
                        && !type.lv().isBlank()
                        && !type.en().equals(type.lv()))
                .filter(type -> !type.en().endsWith(".") && !type.lv().endsWith("."))
                .isPresent();
    }

    private static String properties(SortedMap<String, SortedSet<String>> operations) {
        return operations.entrySet().stream()
                .filter(operation -> !operation.getValue().isEmpty())
                .map(operation -> operation.getKey() + "=" + String.join(",", operation.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String catalogue(JavaClasses all, SortedMap<String, SortedSet<String>> operations) {
        var lines = new TreeMap<String, String>();
        for (var problem : GeneralProblem.values()) {
            lines.put(
                    problem.code(),
                    line(problem.status(), problem.code(), problem.title(Language.EN), problem.title(Language.LV)));
        }
        var made = new TreeSet<String>();
        operations.values().forEach(made::addAll);
        for (var type : all) {
            if (made.contains(type.getSimpleName()) && type.isAnnotatedWith(ProblemType.class)) {
                var told = type.getAnnotationOfType(ProblemType.class);
                var code = Refusal.code(type.getSimpleName());
                lines.put(code, line(told.status(), code, told.en(), told.lv()));
            }
        }
        return """
                # Problems

                How a request can fail, by the `code` of its problem document (`type` is `urn:viis:problem:` and the code). Which
                operation ends in which is told in `openapi.yaml`. Written from the code and compared with it by test.

                | code | status | title | nosaukums |
                | --- | --- | --- | --- |
                """ + String.join("", lines.values());
    }

    private static String line(int status, String code, String english, String latvian) {
        return "| `%s` | %d | %s | %s |%n"
                .formatted(code, status, english, latvian)
                .replace("\r", "");
    }

    static void compare(Path file, String derived) {
        try {
            if (Boolean.getBoolean("contract.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, derived);
            }
            assertEquals(derived, Files.exists(file) ? Files.readString(file) : "", file + " follows from the code");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
