package lv.viis.registry.organisationimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of more rows than any list has. */
@Tag("F6")
class OrganisationFileTest {

    private static final int MOST_ROWS = 20_000;
    private static final String HEADER = String.join(",", OrganisationFile.COLUMNS);

    private static byte[] rows(int count) {
        return (HEADER + "\n".repeat(count + 1)).getBytes(StandardCharsets.UTF_8);
    }

    private static String message(byte[] file) {
        return assertThrows(ImportRefused.class, () -> OrganisationFile.read(file, new Findings()))
                .violations()
                .get(0)
                .fault()
                .english();
    }

    @Test
    void as_many_rows_as_may_be_are_read_and_one_more_is_refused() {
        assertEquals(
                0, OrganisationFile.read(rows(MOST_ROWS), new Findings()).rows().size());
        assertEquals("has more than 20000 rows", message(rows(MOST_ROWS + 1)));
    }

    @Test
    void millions_of_empty_rows_are_not_kept_to_be_counted() {
        var file = rows(9_000_000);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        assertEquals("has more than 20000 rows", message(file));
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 200_000_000);
    }
}
