package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.RequireUninvolved;
import lv.viis.access.deciding.policy.PolicySampleResource.NewVerdict;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.NotFound;

/** Records what an officer without a part in it thinks of a straight-through decision that chance chose. */
@ApplicationScoped
class JudgeSample {

    private final PolicySamples samples;
    private final SampleVerdicts verdicts;
    private final ReasonCodes reasonCodes;
    private final RequireUninvolved requireUninvolved;
    private final EventLog events;

    JudgeSample(
            PolicySamples samples,
            SampleVerdicts verdicts,
            ReasonCodes reasonCodes,
            RequireUninvolved requireUninvolved,
            EventLog events) {
        this.samples = samples;
        this.verdicts = verdicts;
        this.reasonCodes = reasonCodes;
        this.requireUninvolved = requireUninvolved;
        this.events = events;
    }

    @Transactional
    SampleVerdict judge(UUID decisionId, NewVerdict given, Reach reach) {
        var sample = samples.findById(decisionId);
        if (sample == null) {
            throw new NotFound("sample");
        }
        requireUninvolved.in(decisionId, reach.personId());
        var isContest = given.verdict() == SampleVerdict.Kind.CONTESTED;
        if (isContest != (given.reasonCode() != null)) {
            throw new InvalidInput(
                    "reasonCode",
                    "body",
                    "is needed to contest, and only then",
                    "ir jānorāda, ja apstrīd, un tikai tad");
        }
        return write(
                sample,
                given,
                isContest ? reasonCodes.given(Reason.Use.CONTEST, "reasonCode", given.reasonCode()) : null,
                reach);
    }

    private SampleVerdict write(PolicySample sample, NewVerdict given, Reason contest, Reach reach) {
        var now = reach.at();
        var verdict = SampleVerdict.of(sample.decisionId, given, contest, reach.personId(), now);
        if (!verdicts.isFirst(verdict)) {
            throw new SampleAlreadyJudged();
        }
        if (contest != null) {
            events.append(
                    PolicyInForce.TOPIC,
                    sample.decisionId,
                    2,
                    new PolicySampleContested(
                            sample.decisionId, sample.policyVersionId, reach.personId(), contest.code(), now));
        }
        return verdict;
    }
}
