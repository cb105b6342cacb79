package lv.viis.registration.applying.accessapplication;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** What is to change or end is no live grant of this person with this employer. */
@ProblemType(
        status = 422,
        en = "There is no such right to change or end",
        lv = "Nav tādu tiesību, ko mainīt vai izbeigt")
final class GrantNotLive extends Refusal {

    private final transient Violation violation;

    GrantNotLive(String field) {
        super(
                "Only a right that the employee has through this employer, and that is not over, can change or end.",
                "Mainīt vai izbeigt var tikai tiesības, kas darbiniekam ir pie šī darba devēja un kas nav beigušās.");
        this.violation = new Violation(
                field,
                "body",
                "is no live grant of the employee through the employer",
                "nav spēkā esošas darbinieka tiesības pie šī darba devēja");
    }

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }
}
