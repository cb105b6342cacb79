package lv.viis.access.reading.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.reading.report.ReportedOrganisations.Reported;
import lv.viis.chassis.audit.ProtectedReads;

/**
 * Writes a report as a file, a part at a time: each part is recorded, with the reason, before its first byte leaves (D21).
 *
 * <p>The file begins with a byte order mark, because it is made for spreadsheets, which else take it for another
 * encoding; programs ask for JSON.
 */
@ApplicationScoped
class ExportAccessReport {

    private static final int PART = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String[] HEADER = {
        "grant_id",
        "person_id",
        "employer_id",
        "employer_kind",
        "object_id",
        "role",
        "first_day",
        "last_day",
        "state",
        "decision_id"
    };

    private final AccessReport report;
    private final ProtectedReads protectedReads;

    ExportAccessReport(AccessReport report, ProtectedReads protectedReads) {
        this.report = report;
        this.protectedReads = protectedReads;
    }

    /** @param reason why it is exported; it is recorded as part of the action */
    void write(Reported reported, Reason reason, OutputStream output) throws IOException {
        var text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            for (var rows = part(reported, reason, FIRST); !rows.isEmpty(); rows = part(reported, reason, last(rows))) {
                rows.forEach(row -> csv.writeRecord(fields(row)));
                if (rows.size() < PART) {
                    return;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<AccessReport.ReportedGrant> part(Reported reported, Reason reason, UUID after) {
        return protectedReads.read(
                "export access report, " + reason.codeFor(Reason.Use.EXPORT),
                () -> report.rows(reported, after, PART),
                rows -> rows,
                AccessReportResource.SHOWN);
    }

    private static UUID last(List<AccessReport.ReportedGrant> rows) {
        return rows.get(rows.size() - 1).grantId();
    }

    private static List<String> fields(AccessReport.ReportedGrant row) {
        return Stream.of(
                        row.grantId(),
                        row.personId(),
                        row.employerId(),
                        row.employerKind(),
                        row.objectId(),
                        row.role(),
                        row.from(),
                        row.lastDay(),
                        row.state(),
                        row.decisionId())
                .map(value -> SpreadsheetCell.of(value == null ? "" : value.toString()))
                .toList();
    }
}
