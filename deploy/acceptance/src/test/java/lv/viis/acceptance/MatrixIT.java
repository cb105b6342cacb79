package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service's tests have asked about each operation of {@code contract/access-matrix.csv} as others. */
@Order(0)
@Tag("W4")
class MatrixIT {

    @ParameterizedTest
    @EnumSource
    void every_operation_was_asked_about_as_somebody_else(Service service) throws IOException {
        var directory = Repository.root().resolve(service.id());
        var asked = directory.resolve("target/access-matrix.csv");
        assumeThat(asked).as("the service's own tests have run").exists();
        var missing = operations(directory.resolve("contract/access-matrix.csv"));
        missing.remove("operation");
        missing.removeAll(operations(asked));
        assertThat(missing).isEmpty();
    }

    private static TreeSet<String> operations(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .map(line -> line.split(";")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
