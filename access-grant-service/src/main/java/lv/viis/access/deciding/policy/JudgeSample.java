package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.RequireUninvolved;
import lv.viis.access.deciding.policy.PolicySampleResource.NewVerdict;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.NotFound;

/** Records what an officer without a part in it thinks of a straight-through decision that chance chose. */
@ApplicationScoped
class JudgeSample {

    private final Caller caller;
    private final RequireUninvolved requireUninvolved;
    private final EventLog events;

    JudgeSample(Caller caller, RequireUninvolved requireUninvolved, EventLog events) {
        this.caller = caller;
        this.requireUninvolved = requireUninvolved;
        this.events = events;
    }

    @Transactional
    SampleVerdict judge(UUID decisionId, NewVerdict given) {
        PolicySample sample = PolicySample.findById(decisionId);
        if (sample == null) {
            throw new NotFound("sample");
        }
        requireUninvolved.in(decisionId, caller.personId());
        var isContest = given.verdict() == SampleVerdict.Kind.CONTESTED;
        if (isContest != (given.reasonCode() != null)) {
            throw new InvalidInput("reasonCode", "body", "is needed to contest, and only then");
        }
        return write(
                sample, given, isContest ? Reason.given(Reason.Use.CONTEST, "reasonCode", given.reasonCode()) : null);
    }

    private SampleVerdict write(PolicySample sample, NewVerdict given, Reason contest) {
        var now = Moment.now();
        var verdict = SampleVerdict.of(sample.decisionId, given, contest, caller.personId(), now);
        if (!verdict.isFirst()) {
            throw new SampleAlreadyJudged();
        }
        if (contest != null) {
            events.append(
                    PolicyInForce.TOPIC,
                    sample.decisionId,
                    2,
                    new PolicySampleContested(
                            sample.decisionId, sample.policyVersionId, caller.personId(), contest.code(), now));
        }
        return verdict;
    }
}
