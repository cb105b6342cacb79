package lv.viis.access.upkeep.employmentcheck;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.regex.Pattern;
import lv.viis.chassis.text.Text;

/** The rows of a file of two columns, as programs and offices write them, one after the other. */
final class Rows {

    private static final int LONGEST_FIRST_LINE = 1000;

    /** By which a spreadsheet is told, and does not show, what parts the cells. */
    private static final Pattern SEPARATOR = Pattern.compile("\uFEFF?\"?(?i:sep)=([;,\t])\"?[;,\t]*");

    /**
     * A row.
     *
     * @param number of its line, the first is 1
     */
    record Row(long number, String first, String second) {

        /** Names nobody. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }

        EmploymentRegisterUnavailable faulty(String column, String message) {
            return new EmploymentRegisterUnavailable("Row %d, %s: %s".formatted(number, column, message));
        }
    }

    private final Iterator<CsvRecord> records;
    private final int before;

    private Rows(Iterator<CsvRecord> records, int before) {
        this.records = records;
        this.before = before;
    }

    static Rows of(BufferedReader text) throws IOException {
        text.mark(LONGEST_FIRST_LINE);
        var start = new char[LONGEST_FIRST_LINE];
        var length = Math.max(text.read(start), 0);
        text.reset();
        var line = new String(start, 0, length).lines().findFirst().orElse("");
        var told = SEPARATOR.matcher(line);
        var isTold = told.matches();
        if (isTold) {
            text.readLine();
        }
        var separator = isTold ? told.group(1).charAt(0) : line.contains(";") && !line.contains(",") ? ';' : ',';
        var records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        return new Rows(records.iterator(), isTold ? 1 : 0);
    }

    boolean hasMore() {
        return records.hasNext();
    }

    /** @throws EmploymentRegisterUnavailable if there is none, or it has not two cells that can be read */
    Row next() {
        if (!records.hasNext()) {
            throw new EmploymentRegisterUnavailable("The file ends before its last row");
        }
        var record = records.next();
        var number = record.getStartingLineNumber() + before;
        var row = new Row(number, cell(record, 0), cell(record, 1));
        require(row, "person", row.first());
        require(row, "organisation_id", row.second());
        for (var i = 2; i < record.getFieldCount(); i++) {
            // A spreadsheet writes empty cells where something once stood.
            if (!cell(record, i).isEmpty()) {
                throw row.faulty("column " + (i + 1), "is one too many");
            }
        }
        return row;
    }

    private static void require(Row row, String column, String text) {
        Text.faultOfLine(text).ifPresent(fault -> {
            throw row.faulty(column, fault.english());
        });
    }

    /** Before a later row stands a byte order mark where files were put together. */
    private static String cell(CsvRecord record, int index) {
        var text = index < record.getFieldCount() ? record.getField(index) : "";
        return Text.code(index == 0 ? text.replaceFirst("^\uFEFF+", "") : text);
    }
}
