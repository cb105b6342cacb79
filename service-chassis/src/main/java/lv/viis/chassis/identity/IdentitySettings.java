package lv.viis.chassis.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How people's ids are made. */
@ConfigMapping(prefix = "viis.identity")
interface IdentitySettings {

    /** HMAC key of person ids, base64, 32 bytes or more, the same for all services that have it; needed at the start. */
    Optional<String> personKey();
}
