package lv.viis.access.deciding.weighing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** What the ministry may set about decisions. */
@ConfigMapping(prefix = "viis.access.decision")
public interface DecisionConfig {

    /** The longest time for which a right is granted (D9), ISO 8601 period. */
    @WithDefault("P3Y")
    Period longestGrant();

    /** How long the ministry has for an application (a month, by the Administrative Procedure Law; to be confirmed), ISO 8601. */
    @WithDefault("P1M")
    Period deadline();

    /** How long before that an item is escalated, ISO 8601 period. */
    @WithDefault("P7D")
    Period escalateBefore();

    /** How often the queue is looked through for what has to be escalated. */
    @WithDefault("1m")
    Duration watchEvery();

    /** How long a claim keeps others from claiming the item too. */
    @WithDefault("PT15M")
    Duration lease();

    /** What a rejection says on how to contest it; kept with each decision as it was told. */
    @WithDefault("The decision can be contested within one month of its taking effect by a submission to the ministry"
            + " (Administrative Procedure Law, sections 76 and 79).")
    String howToContest();
}
