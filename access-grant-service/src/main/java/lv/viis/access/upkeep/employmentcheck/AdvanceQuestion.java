package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.granting.grant.LiveGrants;
import lv.viis.access.granting.grant.SuspensionCause;
import lv.viis.access.upkeep.employmentcheck.EmploymentQuestion.State;
import lv.viis.chassis.event.EventLog;

/** Suspends the grants of somebody whom the facts do not name, within the night's cap, or lets them hold again. */
@ApplicationScoped
class AdvanceQuestion {

    private final EmploymentQuestions questions;
    private final EmploymentChecks checks;
    private final LiveGrants grants;
    private final EventLog events;

    AdvanceQuestion(EmploymentQuestions questions, EmploymentChecks checks, LiveGrants grants, EventLog events) {
        this.questions = questions;
        this.checks = checks;
        this.grants = grants;
        this.events = events;
    }

    /** Its row is held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(UUID id, Instant now) {
        var question = questions.locked(id);
        switch (question.state) {
            case WAITING -> suspend(question, checks.locked(question.checkId), now);
            case RETURNING -> lift(question, now);
            default -> question.rest();
        }
    }

    private void suspend(EmploymentQuestion question, EmploymentCheck check, Instant now) {
        if (!check.hasRoom()) {
            return;
        }
        var live = grants.ofEmployment(question.employment(), now);
        if (live.isEmpty()) {
            question.settle(State.OVER);
            return;
        }
        live.forEach(grant -> grants.suspend(grant, SuspensionCause.EMPLOYMENT_NOT_FOUND, now));
        check.countSuspended();
        question.suspended(now);
        questions.flush();
        events.append(
                EmploymentQuestioned.TOPIC,
                question.organisationId.toString(),
                question.id,
                question.version,
                new EmploymentQuestioned(question.id, question.organisationId, question.personId, check.asOf));
    }

    private void lift(EmploymentQuestion question, Instant now) {
        grants.ofEmployment(question.employment(), now)
                .forEach(grant -> grants.lift(grant, SuspensionCause.EMPLOYMENT_NOT_FOUND, null, now));
        question.settle(State.FOUND);
    }
}
