package lv.viis.access.employmentcheck;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lv.viis.chassis.calendar.Dates;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;

/**
 * The register as a CSV file: {@code as_of,<date>}, {@code person,organisation_id}, a row for each employment, and
 * {@code end,<number of rows>}, without which the file was cut off.
 *
 * <p>A person is a person id or a personal code, from which the id is made at once: codes are neither kept nor logged.
 * A row without a person says that the organisation is covered; one without any row is not asked about.
 */
@ApplicationScoped
class EmploymentFile implements EmploymentRegister {

    private static final List<String> HEADER = List.of("person", "organisation_id");

    private final EmploymentCheckConfig config;
    private final PersonIds personIds;

    EmploymentFile(EmploymentCheckConfig config, PersonIds personIds) {
        this.config = config;
        this.personIds = personIds;
    }

    @Override
    public Optional<Facts> read(LocalDate today) {
        return config.file().map(file -> new Read(file, today));
    }

    private final class Read implements Facts {

        private final Path file;
        private final LocalDate asOf;

        Read(Path file, LocalDate today) {
            this.file = file;
            this.asOf = open(rows -> dayOf(next(rows)));
            if (asOf.isAfter(today) || asOf.isBefore(today.minusDays(config.maxAgeDays()))) {
                throw new EmploymentRegisterUnavailable("The file is of " + asOf);
            }
        }

        @Override
        public LocalDate asOf() {
            return asOf;
        }

        @Override
        public void forEach(Consumer<Fact> each) {
            open(rows -> {
                if (!dayOf(next(rows)).equals(asOf)) {
                    throw new EmploymentRegisterUnavailable("The file was replaced while it was read");
                }
                if (!next(rows).getFields().equals(HEADER)) {
                    throw new EmploymentRegisterUnavailable("The second row is not " + String.join(",", HEADER));
                }
                var count = 0L;
                for (var row = next(rows); !isEnd(row, count); row = next(rows)) {
                    each.accept(fact(row));
                    count++;
                }
                if (rows.hasNext()) {
                    throw new EmploymentRegisterUnavailable("There are rows after the end");
                }
                return count;
            });
        }

        private <T> T open(java.util.function.Function<Iterator<CsvRecord>, T> reading) {
            if (!Files.isRegularFile(file)) {
                throw new EmploymentRegisterUnavailable("The file is not there");
            }
            try (var reader = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
                return reading.apply(reader.iterator());
            } catch (IOException | UncheckedIOException | CsvParseException e) {
                // Their messages may hold what stands in the file.
                throw new EmploymentRegisterUnavailable(
                        "The file cannot be read: " + e.getClass().getSimpleName());
            }
        }
    }

    private static CsvRecord next(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            throw new EmploymentRegisterUnavailable("The file ends before its last row");
        }
        var row = rows.next();
        if (row.getFieldCount() != 2) {
            throw faulty(row);
        }
        return row;
    }

    private static LocalDate dayOf(CsvRecord row) {
        try {
            if (row.getField(0).equals("as_of")) {
                return Dates.parse(row.getField(1));
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw new EmploymentRegisterUnavailable("The first row is not as_of and a date");
    }

    private static boolean isEnd(CsvRecord row, long count) {
        if (!row.getField(0).equals("end")) {
            return false;
        }
        if (!row.getField(1).equals(Long.toString(count))) {
            throw new EmploymentRegisterUnavailable("The last row names another number of rows than " + count);
        }
        return true;
    }

    private Fact fact(CsvRecord row) {
        try {
            var person = row.getField(0);
            var organisation = UUID.fromString(row.getField(1));
            if (person.isEmpty()) {
                return new Fact(null, organisation);
            }
            var isId = person.length() == 36;
            return new Fact(isId ? UUID.fromString(person) : personIds.of(PersonalCode.parse(person)), organisation);
        } catch (RuntimeException e) {
            throw faulty(row);
        }
    }

    private static EmploymentRegisterUnavailable faulty(CsvRecord row) {
        return new EmploymentRegisterUnavailable("Row " + row.getStartingLineNumber() + " is faulty");
    }
}
