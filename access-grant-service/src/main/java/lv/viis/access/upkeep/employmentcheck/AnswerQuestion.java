package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.granting.grant.SuspensionCause;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Takes the head's or an officer's word: the person works there and the grants hold again, or they end. */
@ApplicationScoped
class AnswerQuestion {

    private final EmploymentQuestions questions;
    private final ReasonCodes reasonCodes;
    private final QuestionReaders readers;
    private final LiveGrants grants;
    private final SamePerson people;

    AnswerQuestion(
            EmploymentQuestions questions,
            ReasonCodes reasonCodes,
            QuestionReaders readers,
            LiveGrants grants,
            SamePerson people) {
        this.questions = questions;
        this.reasonCodes = reasonCodes;
        this.readers = readers;
        this.grants = grants;
        this.people = people;
    }

    @Transactional
    EmploymentQuestion answer(UUID id, IfMatch ifMatch, boolean isEmployed, Reach reach) {
        var question = questions.locked(id);
        if (question == null || !readers.mayRead(question, reach)) {
            throw new NotFound("employment question");
        }
        question.requireOpen();
        ifMatch.require(question.version);
        if (people.is(reach.personId(), question.personId)) {
            throw new OwnEmployment();
        }
        var now = reach.at();
        var reason = isEmployed
                ? reasonCodes.known(Reason.Use.REINSTATE, "EMPLOYMENT_CONFIRMED")
                : reasonCodes.known(Reason.Use.REVOKE, "EMPLOYMENT_DENIED");
        var act = new LiveGrants.Act(reach.personId(), reason, null);
        for (var grant : grants.ofEmployment(question.employment(), now)) {
            if (isEmployed) {
                grants.lift(grant, SuspensionCause.EMPLOYMENT_NOT_FOUND, act, now);
            } else {
                grants.end(grant, EndReason.EMPLOYMENT_ENDED, act, now);
            }
        }
        question.answer(isEmployed, reach.personId(), now);
        questions.flush();
        return question;
    }
}
