package lv.viis.registration.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for all letters. */
@ConfigMapping(prefix = "viis.registration.letter")
interface LetterConfig {

    /** How long an issued letter can be signed, ISO 8601. */
    @WithDefault("P30D")
    Duration validity();
}
