package lv.viis.registration.applying.accessapplication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.known.mandate.Mandate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application as its readers see it. The employee's personal code is not shown. Days are dates of Europe/Riga and
 * inclusive, instants UTC.
 *
 * @param version as in the ETag; send it as If-Match to act on the application
 * @param kind what is asked: new rights, other days for rights, or their end
 * @param personId for whom, a pseudonym
 * @param selfApplication whether applicant and employee are one person
 * @param mandate by what right it is asked
 * @param batchId of the applications that one head's letter serves, null if it has its own
 * @param submittedAt null until then, as are submittedVersion, closedAt and decisionId
 * @param submittedVersion the version that the ministry decides
 * @param confirmedBy the new head who stands by it, null unless the one who applied left
 * @param closeReason why it closed undecided, null if it did not
 * @param successorIds who goes on for an employer that closed
 * @param owner whose turn it is, null once it has ended, as are nextAction and deadline (A9)
 * @param deadline until when; then it expires, closes, or is overdue with the ministry
 * @param warnings what needs a look: {@code personal-code-check-digit} until the employee's own signature or a clerk
 *     confirms a personal code whose check digit does not fit (D20)
 */
record AccessApplicationView(
        UUID id,
        long version,
        ApplicationState state,
        ApplicationKind kind,
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
        Mandate.Kind mandate,
        @Nullable UUID batchId,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Long submittedVersion,
        @Nullable UUID confirmedBy,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        List<UUID> successorIds,
        @Nullable UUID decisionId,
        NextAction.@Nullable Owner owner,
        @Nullable NextAction nextAction,
        @Nullable Instant deadline,
        List<String> warnings) {

    /** @param lastDay null for an employment without a term */
    @Schema(name = "AppliedEmploymentView")
    record EmploymentView(LocalDate from, @Nullable LocalDate lastDay) {}

    /**
     * @param objectId null for the country
     * @param targetGrantId the grant that is to change or end, null for a new right
     * @param outcome null until decided, as are the fields after it
     * @param grantId the grant in access-grant-service, null if rejected
     */
    record LineView(
            UUID id,
            String role,
            @Nullable UUID objectId,
            LocalDate validFrom,
            LocalDate lastDay,
            @Nullable UUID targetGrantId,
            AccessApplicationLine.@Nullable Outcome outcome,
            @Nullable UUID grantId,
            @Nullable LocalDate grantedFrom,
            @Nullable LocalDate grantedLastDay,
            @Nullable String reasonCode) {

        static LineView of(AccessApplicationLine line) {
            return new LineView(
                    line.id,
                    line.role,
                    line.objectId,
                    line.validFrom,
                    line.lastDay,
                    line.targetGrantId,
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
                a.kind,
                a.employerId,
                a.applicantId,
                a.personId,
                a.isSelfApplication(),
                a.asked.basisNumber(),
                a.asked.basisDate(),
                a.asked.duty(),
                a.asked.applicant(),
                a.asked.employee(),
                new EmploymentView(a.asked.employmentFrom(), a.asked.employmentLastDay()),
                a.rights().asked().stream().map(LineView::of).toList(),
                a.mandate.kind(),
                a.batchId,
                a.createdAt,
                a.submittedAt,
                a.submittedVersion,
                a.confirmedBy,
                a.closedAt,
                a.closeReason,
                a.successorIds,
                a.decisionId,
                a.nextAction == null ? null : a.nextAction.owner(),
                a.nextAction,
                a.deadline,
                a.isCodeDoubtful() ? List.of("personal-code-check-digit") : List.of());
    }
}
