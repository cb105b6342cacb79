package lv.viis.registration.signing.signaturecheck;

import io.smallrye.config.ConfigMapping;
import java.time.Instant;
import java.util.Optional;

/** How clerks' questions about signed files are answered. */
@ConfigMapping(prefix = "viis.registration.signature-check")
interface SignatureCheckConfig {

    /**
     * As of when files are judged instead of now, ISO 8601 in UTC: for trying old files only. Letters are always
     * judged as of their receipt.
     */
    Optional<Instant> asOf();
}
