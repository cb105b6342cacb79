package lv.viis.access.granting.role;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to change what no administrator changes (12.5). */
@ProblemType(status = 422, en = "The rule is fixed", lv = "Noteikums nav maināms")
final class RoleRuleIsFixed extends Refusal {

    private RoleRuleIsFixed(String english, String latvian) {
        super(english, latvian);
    }

    static RoleRuleIsFixed approvingApart() {
        return new RoleRuleIsFixed(
                "Nobody both approves applications and administers roles.",
                "Neviens vienlaikus neapstiprina iesniegumus un nepārvalda lomas.");
    }

    static RoleRuleIsFixed twoOfficers() {
        return new RoleRuleIsFixed(
                "Two officers decide on the roles of the ministry, the service and auditors.",
                "Par ministrijas, dienesta un auditoru lomām lemj divas amatpersonas.");
    }
}
