package lv.viis.registry.organisationimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.text.Text;

/** A CSV file of organisations (RFC 4180, UTF-8, comma or semicolon) taken apart into rows of cells by column. */
record OrganisationFile(List<Row> rows) {

    static final List<String> COLUMNS = List.of(
            "kind",
            "registrationNumber",
            "legalNumber",
            "atvk",
            "name",
            "institutionKind",
            "institutionType",
            "legalStatus",
            "founder",
            "founderName",
            "address",
            "postcode",
            "addressAtvk",
            "phone",
            "email",
            "homepage",
            "headPersonalCode",
            "headGivenName",
            "headSurname",
            "headFrom",
            "headActNumber",
            "headActDate");

    private static final int MOST_ROWS = 20_000;

    /** Before the first row, and before later ones where files were put together. */
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^\uFEFF+", Pattern.MULTILINE);

    /** By which a spreadsheet is told, and does not show, what parts the cells. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\"?sep=(?<separator>[;,|\t])\"?[;,|\t]*(\\r\\n|\\r|\\n|$)", Pattern.CASE_INSENSITIVE);

    /**
     * One row.
     *
     * @param number as a spreadsheet counts: the header is row 1
     */
    record Row(int number, Map<String, String> cells) {

        /** The cell without surrounding blanks; null if it is empty. */
        String get(String column) {
            var cell = cells.get(column);
            var text = cell == null ? "" : Text.plain(cell);
            return text.isEmpty() ? null : text;
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /** @throws ImportRefused if the file as such, or its header, is not acceptable */
    static OrganisationFile read(byte[] content, Findings findings) {
        var text = decode(content, findings);
        var records = split(text, findings);
        if (records.isEmpty()) {
            findings.fault(
                    "file",
                    new Wording(
                            "is empty: the first row has the columns' names",
                            "ir tukša: pirmajā rindā ir kolonnu nosaukumi"));
            findings.refuse();
        }
        var header = Header.read(filled(records.get(0).getFields()), findings);
        if (records.size() == 1) {
            findings.fault("file", new Wording("has no row below its header", "zem galvenes nesatur nevienu rindu"));
        }
        findings.refuse();
        var rows = new ArrayList<Row>();
        for (var i = 1; i < records.size(); i++) {
            if (!isBlank(records.get(i))) {
                rows.add(row(i + 1, records.get(i), header, findings));
            }
        }
        return new OrganisationFile(rows);
    }

    private static String decode(byte[] content, Findings findings) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return BYTE_ORDER_MARK.matcher(text).replaceAll("");
        } catch (CharacterCodingException e) {
            findings.fault(
                    "file",
                    new Wording("is not UTF-8: save it as \"CSV UTF-8\"", "nav UTF-8: saglabājiet kā \"CSV UTF-8\""));
            findings.refuse();
            throw new IllegalStateException(e);
        }
    }

    private static List<CsvRecord> split(String text, Findings findings) {
        var records = new ArrayList<CsvRecord>();
        var told = SEPARATOR.matcher(text);
        var separator = told.lookingAt() ? told.group("separator").charAt(0) : separator(text);
        var rows = told.lookingAt() ? text.substring(told.end()) : text;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(rows)) {
            for (var line : reader) {
                // Before they are all there: of empty rows a file has millions.
                if (records.size() > MOST_ROWS) {
                    findings.fault(
                            "file",
                            new Wording(
                                    "has more than " + MOST_ROWS + " rows",
                                    "satur vairāk nekā " + MOST_ROWS + " rindas"));
                    findings.refuse();
                }
                records.add(line);
            }
        } catch (CsvParseException | IOException e) {
            findings.fault(
                    "row " + (records.size() + 1),
                    new Wording(
                            "cannot be read as CSV: look at its quotation marks",
                            "nav nolasāma kā CSV: pārbaudiet pēdiņas"));
            findings.refuse();
        }
        return records;
    }

    /** Spreadsheets of countries with a decimal comma write semicolons. */
    private static char separator(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        return firstLine.chars().filter(c -> c == ';').count()
                        > firstLine.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static Row row(int number, CsvRecord line, List<String> header, Findings findings) {
        var all = line.getFields();
        var used = Math.max(Math.min(all.size(), header.size()), filled(all).size());
        if (used != header.size()) {
            findings.fault(
                    "row " + number,
                    new Wording(
                            "has %d cells where the header has %d".formatted(used, header.size()),
                            "šūnu skaits ir %d, bet galvenē %d".formatted(used, header.size())));
        }
        var cells = new HashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), used); i++) {
            cells.put(header.get(i), all.get(i));
        }
        return new Row(number, cells);
    }

    private static boolean isBlank(CsvRecord line) {
        return filled(line.getFields()).isEmpty();
    }

    /** Without the empty ones at the right, which a spreadsheet writes where something once stood. */
    private static List<String> filled(List<String> cells) {
        var last = cells.size();
        while (last > 0 && Text.plain(cells.get(last - 1)).isEmpty()) {
            last--;
        }
        return cells.subList(0, last);
    }
}
