package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;

/** Who reads which questions: officers and auditors all, a head those of the own organisation. */
@ApplicationScoped
class QuestionReaders {

    private final Caller caller;

    QuestionReaders(Caller caller) {
        this.caller = caller;
    }

    boolean mayRead(EmploymentQuestion question) {
        var own = own();
        return own == null || own.equals(question.organisationId);
    }

    /**
     * @return the organisation whose head the caller is, null for officers and auditors
     * @throws NotFound for everybody else
     */
    UUID own() {
        if (caller.scope().isCountry() && (caller.has(Roles.IZM_ACCESS_OFFICER) || caller.has(Roles.AUDITOR))) {
            return null;
        }
        var isHead = Roles.isHead(caller);
        return caller.scope()
                .organisation()
                .filter(organisation -> isHead)
                .orElseThrow(() -> new NotFound("employment question"));
    }
}
