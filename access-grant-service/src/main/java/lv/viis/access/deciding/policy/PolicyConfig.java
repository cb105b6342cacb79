package lv.viis.access.deciding.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be set about straight-through decisions. */
@ConfigMapping(prefix = "viis.access.policy")
public interface PolicyConfig {

    /** How often new applications are looked for. */
    @WithDefault("1s")
    Duration every();

    /** How long one waits for what the registry has yet to tell, before it is left to officers. */
    @WithDefault("10m")
    Duration patience();
}
