package lv.viis.access.deciding.breakglass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;

/** The emergency in which no officer is left. */
@ConfigMapping(prefix = "viis.access.break-glass")
interface BreakGlassConfig {

    /** The operators who may open it together, by name: files with their public keys (PEM; Ed25519 or P-256). */
    Map<String, Path> operators();

    /** For how many days at most the right is given, the day itself included. */
    @WithDefault("2")
    int longestDays();

    /** While so many officers are there it stays closed: a sensitive role, as an officer's is, needs two. */
    @WithDefault("2")
    int officersNeeded();
}
