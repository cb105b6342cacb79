package lv.viis.access.upkeep.employmentcheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the nightly facts come from, and how far they may reach. */
@ConfigMapping(prefix = "viis.access.employment")
public interface EmploymentCheckConfig {

    /** The file that the ministry's nightly job leaves; without it nothing is asked. */
    Optional<Path> file();

    /** How old, in days, the facts may be; older ones are no answer. */
    @WithDefault("1")
    int maxAgeDays();

    /** On how many checks in a row somebody has to be missing before the grants are suspended. */
    @WithDefault("1")
    int nights();

    /** The largest share of those asked about, in percent, that one night suspends without an officer's release. */
    @WithDefault("5")
    int capPercent();

    /** For how many days a head's word that somebody is employed stands against the facts. */
    @WithDefault("30")
    int confirmationDays();

    /** How often a new file is looked for and open questions are gone on with; a duration. */
    @WithDefault("10m")
    String interval();
}
