package lv.viis.chassis.limit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where everybody's word would be taken for an address: behind a proxy, the proxy is named. */
@ApplicationScoped
class TrustedProxies {

    private final boolean forwarding;
    private final Optional<List<String>> trusted;

    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.forwarding = forwarding;
        this.trusted = trusted;
    }

    void check(@Observes StartupEvent started) {
        if (forwarding && trusted.filter(proxies -> !proxies.isEmpty()).isEmpty()) {
            throw new IllegalStateException(
                    "quarkus.http.proxy.trusted-proxies is needed where proxy-address-forwarding is on");
        }
    }
}
