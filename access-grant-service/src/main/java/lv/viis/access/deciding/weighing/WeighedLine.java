package lv.viis.access.deciding.weighing;

import java.util.ArrayList;
import java.util.List;
import lv.viis.access.deciding.weighing.NewDecision.LineDecision;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.Violation;

/** Whether, and for which days, one asked right can be granted. */
record WeighedLine(Submission asked, AskedLine line, Facts facts) {

    /** @return the days of the grant, which never begins before its decision */
    Days days(LineDecision decided) {
        var employer = facts.active(asked.employerId());
        var object = line.objectId() == null ? null : facts.active(line.objectId());
        requireRole(object);
        facts.grantable().require(line.role());
        requireCommitment();
        requireObjectOf(employer, object);
        return days(decided, employer, object);
    }

    private void requireRole(KnownOrganisation object) {
        var role = facts.roles().get(line.role());
        if (role == null || !role.holdsOn(object == null ? "COUNTRY" : object.kind)) {
            throw new RoleDoesNotFit(line.role());
        }
    }

    /** One that should have been renewed, and was given before, is none (A3). */
    private void requireCommitment() {
        var given = asked.givenAt(Submission.COMMITMENT_LETTER);
        var expiredAt = facts.commitmentExpiredAt();
        if (expiredAt != null && !given.isAfter(expiredAt)) {
            throw new CommitmentHasExpired();
        }
    }

    private static void requireObjectOf(KnownOrganisation employer, KnownOrganisation object) {
        var within = object == null ? employer.isStateBody() : employer.mayHaveRightsOn(object);
        if (!within) {
            throw new ObjectOutsideEmployer();
        }
    }

    private Days days(LineDecision decided, KnownOrganisation employer, KnownOrganisation object) {
        var from = decided.validFrom() == null ? line.validFrom() : decided.validFrom();
        var lastDay = decided.lastDay() == null ? line.lastDay() : decided.lastDay();
        var begins = from.isBefore(facts.today()) ? facts.today() : from;
        var faults = new ArrayList<Violation>();
        require(
                !from.isBefore(line.validFrom()),
                "validFrom",
                new Wording("is before the day that was asked", "ir pirms lūgtās dienas"),
                faults);
        require(
                !lastDay.isAfter(line.lastDay()),
                "lastDay",
                new Wording("is after the day that was asked", "ir pēc lūgtās dienas"),
                faults);
        require(
                !lastDay.isBefore(begins),
                "lastDay",
                new Wording("is over, or before the first day", "ir pagājusi vai pirms pirmās dienas"),
                faults);
        require(
                !lastDay.isAfter(begins.plus(facts.longestGrant()).minusDays(1)),
                "lastDay",
                new Wording(
                        "is further than the longest grant allows, " + facts.longestGrant(),
                        "ir tālāk, nekā ļauj ilgākais piekļuves tiesību termiņš, " + facts.longestGrant()),
                faults);
        require(
                asked.employmentLastDay() == null || !lastDay.isAfter(asked.employmentLastDay()),
                "lastDay",
                new Wording("is after the employment's last day", "ir pēc darba attiecību pēdējās dienas"),
                faults);
        require(
                facts.employmentEnd() == null || !lastDay.isAfter(facts.employmentEnd()),
                "lastDay",
                new Wording(
                        "is after the day with which the employment ends, as the employer told",
                        "ir pēc dienas, ar kuru darba attiecības beidzas, kā paziņojis darba devējs"),
                faults);
        require(
                employer.isActive(lastDay) && (object == null || object.isActive(lastDay)),
                "lastDay",
                new Wording(
                        "is not before the day on which the organisation closes",
                        "nav pirms dienas, kurā organizāciju slēdz"),
                faults);
        if (!faults.isEmpty()) {
            throw new PeriodNotAllowed(faults);
        }
        return new Days(begins, lastDay);
    }

    private static void require(boolean holds, String field, Wording message, List<Violation> faults) {
        if (!holds) {
            faults.add(new Violation(field, "body", message));
        }
    }
}
