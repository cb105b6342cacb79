package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;

/** Who reads which questions: officers and auditors all, a head those of the own organisation. */
@ApplicationScoped
class QuestionReaders {

    boolean mayRead(EmploymentQuestion question, Reach reach) {
        var own = own(reach);
        return own == null || own.equals(question.organisationId);
    }

    /**
     * @return the organisation whose head the caller is, null for officers and auditors
     * @throws NotFound for everybody else
     */
    UUID own(Reach reach) {
        if (reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR)) {
            return null;
        }
        return Roles.headOf(reach).orElseThrow(() -> new NotFound("employment question"));
    }
}
