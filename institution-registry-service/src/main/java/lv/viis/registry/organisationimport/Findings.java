package lv.viis.registry.organisationimport;

import java.util.ArrayList;
import java.util.List;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.Violation;

/** What is wrong, and what is only odd, in a file: by row and column, and never with a person's data. */
final class Findings {

    private static final int MOST_NAMED = 200;

    private final List<Violation> violations = new ArrayList<>();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private int violationCount;
    private int warningCount;

    void fault(String place, Wording message) {
        if (violationCount++ < MOST_NAMED) {
            violations.add(new Violation(place, "body", message));
        }
    }

    /** @param row as a spreadsheet counts: the header is row 1 */
    void fault(int row, String column, Wording message) {
        fault("row " + row + ", " + column, message);
    }

    void warn(int row, String column, Wording message) {
        if (warningCount++ < MOST_NAMED) {
            warnings.add(ImportWarning.of(row, column, message));
        }
    }

    private static Wording more(int count) {
        return new Wording("and %d more".formatted(count), "un vēl %d".formatted(count));
    }

    int faults() {
        return violationCount;
    }

    /** @throws ImportRefused if there is a fault */
    void refuse() {
        if (violationCount > 0) {
            throw new ImportRefused(violations, violationCount);
        }
    }

    List<ImportWarning> warnings() {
        if (warningCount > MOST_NAMED) {
            warnings.add(ImportWarning.of(0, "", more(warningCount - MOST_NAMED)));
            warningCount = MOST_NAMED;
        }
        return List.copyOf(warnings);
    }
}
