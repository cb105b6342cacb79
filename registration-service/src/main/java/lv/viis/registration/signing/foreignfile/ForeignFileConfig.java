package lv.viis.registration.signing.foreignfile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of this process the files of strangers may take. Durations are ISO 8601. */
@ConfigMapping(prefix = "viis.registration.foreign-file")
public interface ForeignFileConfig {

    /** Files that are read at once; the memory for reading them is that many times what one may take. */
    @WithDefault("2")
    int slots();

    /** How long a file waits for a slot before it is answered by 503. */
    @WithDefault("PT20S")
    Duration patience();

    /** CPU time of its thread after which the reading of one file is ended and the file refused. */
    @WithDefault("PT5S")
    Duration deadline();

    /** The same by the clock, for a reading that waits or does not get its turn; answered by 503. */
    @WithDefault("PT2M")
    Duration longest();
}
