package lv.viis.registration.arriving.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** How users are asked to sign a changed commitment letter. Durations are ISO 8601. */
@ConfigMapping(prefix = "viis.registration.campaign")
public interface CampaignConfig {

    /** How often it is looked what there is to do. */
    @WithDefault("PT1M")
    Duration interval();

    /** The least time that everybody has for signing. */
    @WithDefault("P14D")
    Period shortestNotice();

    /** How long after its deadline a letter can still be signed, although the rights have ended. */
    @WithDefault("P30D")
    Period late();

    /** How long before the deadline who has not signed is reminded. */
    @WithDefault("P3D,P14D")
    List<Period> reminders();
}
