package lv.viis.registration.accessapplication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An application as its readers see it. The employee's personal code is not shown. Days are dates of Europe/Riga and
 * inclusive, instants UTC.
 *
 * @param version as in the ETag; send it as If-Match to act on the application
 * @param kind always {@code GRANT} for now
 * @param personId for whom, a pseudonym
 * @param selfApplication whether applicant and employee are one person
 * @param submittedAt null until then, as are closedAt and decisionId
 * @param warnings what a clerk has to look at, such as a check digit that does not fit (D20)
 */
record AccessApplicationView(
        UUID id,
        long version,
        AccessApplication.State state,
        String kind,
        UUID employerId,
        UUID applicantId,
        UUID personId,
        boolean selfApplication,
        String basisNumber,
        LocalDate basisDate,
        String duty,
        Applicant applicant,
        Employee employee,
        EmploymentView employment,
        List<LineView> lines,
        Instant createdAt,
        Instant submittedAt,
        Instant closedAt,
        UUID decisionId,
        List<String> warnings) {

    /** @param lastDay null for an employment without a term */
    record EmploymentView(LocalDate from, LocalDate lastDay) {}

    /**
     * @param objectId null for the country
     * @param outcome null until decided, as are the fields after it
     * @param grantId the grant in access-grant-service, null if rejected
     */
    record LineView(
            UUID id,
            String role,
            UUID objectId,
            LocalDate validFrom,
            LocalDate lastDay,
            AccessApplicationLine.Outcome outcome,
            UUID grantId,
            LocalDate grantedFrom,
            LocalDate grantedLastDay,
            String reasonCode) {

        static LineView of(AccessApplicationLine line) {
            return new LineView(
                    line.id,
                    line.role,
                    line.objectId,
                    line.validFrom,
                    line.lastDay,
                    line.outcome,
                    line.grantId,
                    line.grantedFrom,
                    line.grantedLastDay,
                    line.reasonCode);
        }
    }

    static AccessApplicationView of(AccessApplication a) {
        return new AccessApplicationView(
                a.id,
                a.version,
                a.state,
                "GRANT",
                a.employerId,
                a.applicantId,
                a.personId,
                a.isSelfApplication(),
                a.basisNumber,
                a.basisDate,
                a.duty,
                a.applicant,
                a.employee,
                new EmploymentView(a.employmentFrom, a.employmentLastDay),
                a.lines.stream().map(LineView::of).toList(),
                a.createdAt,
                a.submittedAt,
                a.closedAt,
                a.decisionId,
                a.codeCheckFits ? List.of() : List.of("personal-code-check-digit"));
    }
}
