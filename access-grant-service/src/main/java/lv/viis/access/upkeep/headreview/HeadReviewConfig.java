package lv.viis.access.upkeep.headreview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a new head has. */
@ConfigMapping(prefix = "viis.access.head-review")
public interface HeadReviewConfig {

    /** Days for the answer, from the first day of the headship or from when it was told, whichever is later (D11). */
    @WithDefault("30")
    int days();

    /** How often overdue reviews are looked for; a duration. */
    @WithDefault("10m")
    String interval();
}
