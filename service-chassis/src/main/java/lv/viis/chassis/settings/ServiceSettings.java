package lv.viis.chassis.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What a service is told of itself. */
@ConfigMapping(prefix = "viis.service")
public interface ServiceSettings {

    /** Its name: token audience, Kafka group, {@code ce_source}. It comes with the service. */
    String name();

    /**
     * The base under which clients reach it: what the {@code htu} of a DPoP proof names. Without it the URL of the
     * request counts.
     */
    Optional<URI> publicUrl();

    /** Whether it consumes events. */
    @WithDefault("true")
    boolean listen();
}
