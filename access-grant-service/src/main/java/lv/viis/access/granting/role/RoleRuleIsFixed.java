package lv.viis.access.granting.role;

import lv.viis.chassis.problem.Refusal;

/** Refuses to change what no administrator changes (422, 12.5). */
final class RoleRuleIsFixed extends Refusal {

    RoleRuleIsFixed(String rule) {
        super(422, "The rule is fixed", rule);
    }
}
