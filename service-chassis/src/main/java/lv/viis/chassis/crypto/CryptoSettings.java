package lv.viis.chassis.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Optional;

/** What is sealed at rest, and who does the cryptography. */
@ConfigMapping(prefix = "viis.crypto")
interface CryptoSettings {

    /** Key that seals what is kept sealed, base64, 32 bytes; needed at the start. */
    Optional<String> key();

    /** Older keys that still open what they sealed, until {@code reseal} has sealed it anew. */
    Optional<List<String>> retiredKeys();

    /** Whether a native library does the cryptography where it runs; {@code viis_crypto_provider} tells which one serves. */
    @WithName("native")
    @WithDefault("true")
    boolean nativeLibrary();
}
