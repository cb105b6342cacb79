package lv.viis.registration.signing.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who stamps the archive, and how far ahead. */
@ConfigMapping(prefix = "viis.registration.archive")
interface ArchiveConfig {

    /** Qualified time stamping authority (RFC 3161) whose anchor is in the trusted lists; without it evidence waits. */
    Optional<URI> tsaUrl();

    /** Limit for one time stamp, from connecting to its last byte. */
    @WithDefault("PT10S")
    Duration tsaTimeout();

    /** How long before a stamp weakens it is renewed. */
    @WithDefault("P90D")
    Duration renewMargin();
}
