package lv.viis.access.upkeep.employmentcheck;

import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
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
            this.asOf = open(rows -> dayOf(rows.next()));
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
                if (!dayOf(rows.next()).equals(asOf)) {
                    throw new EmploymentRegisterUnavailable("The file was replaced while it was read");
                }
                var header = rows.next();
                if (!List.of(header.first(), header.second()).equals(HEADER)) {
                    throw new EmploymentRegisterUnavailable("The second row is not " + String.join(",", HEADER));
                }
                var count = 0L;
                for (var row = rows.next(); !isEnd(row, count); row = rows.next()) {
                    each.accept(fact(row));
                    count++;
                }
                if (rows.hasMore()) {
                    throw new EmploymentRegisterUnavailable("There are rows after the end");
                }
                return count;
            });
        }

        private <T> T open(Function<Rows, T> reading) {
            if (!Files.isRegularFile(file)) {
                throw new EmploymentRegisterUnavailable("The file is not there");
            }
            try (var text = Files.newBufferedReader(file)) {
                return reading.apply(Rows.of(text));
            } catch (CharacterCodingException e) {
                throw new EmploymentRegisterUnavailable("The file is not UTF-8");
            } catch (IOException | UncheckedIOException | CsvParseException e) {
                // Their messages may hold what stands in the file.
                throw new EmploymentRegisterUnavailable(
                        "The file cannot be read: " + e.getClass().getSimpleName());
            }
        }
    }

    private static LocalDate dayOf(Rows.Row row) {
        try {
            if (row.first().equals("as_of")) {
                return Dates.parse(row.second());
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw new EmploymentRegisterUnavailable("The first row is not as_of and a date");
    }

    private static boolean isEnd(Rows.Row row, long count) {
        if (!row.first().equals("end")) {
            return false;
        }
        if (!row.second().equals(Long.toString(count))) {
            throw new EmploymentRegisterUnavailable("The last row names another number of rows than " + count);
        }
        return true;
    }

    private Fact fact(Rows.Row row) {
        var organisation = uuid(row, "organisation_id", row.second());
        var person = row.first();
        if (person.isEmpty()) {
            return new Fact(null, organisation);
        }
        if (person.length() == 36) {
            return new Fact(uuid(row, "person", person), organisation);
        }
        try {
            return new Fact(personIds.of(PersonalCode.parse(person)), organisation);
        } catch (IllegalArgumentException e) {
            throw row.faulty("person", e.getMessage());
        }
    }

    private static UUID uuid(Rows.Row row, String column, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw row.faulty(column, "is not a UUID");
        }
    }
}
