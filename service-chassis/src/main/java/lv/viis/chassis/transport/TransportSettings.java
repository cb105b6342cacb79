package lv.viis.chassis.transport;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which connections may be plain. */
@ConfigMapping(prefix = "viis.transport")
interface TransportSettings {

    /** Hosts that may be reached without TLS, such as a time stamping unit, whose answers are signed. */
    Optional<Set<String>> plainHosts();
}
