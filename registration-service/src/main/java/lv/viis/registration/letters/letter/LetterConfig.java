package lv.viis.registration.letters.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for all letters. */
@ConfigMapping(prefix = "viis.registration.letter")
interface LetterConfig {

    /** How long an issued letter can be signed, ISO 8601. */
    @WithDefault("P30D")
    Duration validity();

    /** How often letters are looked through for those that can be signed no longer; a duration. */
    @WithDefault("10m")
    String expireInterval();

    /** For how long a signature that can be neither confirmed nor refuted is tried again, ISO 8601. */
    @WithDefault("P1D")
    Duration retryFor();

    /** How long after a try the next one comes, ISO 8601. */
    @WithDefault("PT10M")
    Duration retryInterval();
}
