package lv.viis.registry.organisationimport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lv.viis.chassis.language.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of what an import finds is named, and how the rest is counted. */
@Tag("D22")
class FindingsTest {

    private static final int MOST = 200;

    private static Findings warned(int times) {
        var findings = new Findings();
        for (var row = 1; row <= times; row++) {
            findings.warn(row, "phone", new Wording("is odd", "ir dīvains"));
        }
        return findings;
    }

    @Test
    void as_many_warnings_as_are_named_have_no_rest() {
        var warnings = warned(MOST).warnings();
        assertEquals(MOST, warnings.size());
        assertEquals(new ImportWarning(MOST, "phone", "ir dīvains", "is odd"), warnings.get(MOST - 1));
    }

    @Test
    void the_rest_is_counted_once_however_often_it_is_asked_for() {
        var findings = warned(MOST + 3);
        assertEquals(
                new ImportWarning(0, "", "un vēl 3", "and 3 more"),
                findings.warnings().get(MOST));
        assertEquals(MOST + 1, findings.warnings().size());
    }
}
