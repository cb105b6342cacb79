package lv.viis.chassis.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.Provider;
import java.security.Security;
import org.jboss.logging.Logger;

/**
 * Which library does the cryptography: a native one, many times as fast, where there is a binary for the machine and it
 * passes its own tests, else the JDK's. Algorithms, keys and formats are the same with both.
 */
@ApplicationScoped
public class CryptoProvider {

    private static final Logger LOG = Logger.getLogger(CryptoProvider.class);

    /** Before anything that signs, verifies or encrypts. */
    private static final int FIRST = 1;

    private final boolean wanted;

    @Inject
    CryptoProvider(CryptoSettings settings) {
        this(settings.nativeLibrary());
    }

    CryptoProvider(boolean wanted) {
        this.wanted = wanted;
    }

    void install(@Observes @Priority(FIRST) StartupEvent event, MeterRegistry metrics) {
        var serving = wanted ? install() : serving();
        LOG.infof("Cryptography by %s", serving.getInfo());
        metrics.gauge(
                "viis.crypto.provider", Tags.of("name", serving.getName(), "version", serving.getVersionStr()), 1);
    }

    /** Puts the native library first, if it works here; tells who serves from now on. */
    static Provider install() {
        try {
            var candidate = AmazonCorrettoCryptoProvider.INSTANCE;
            if (candidate.getLoadingError() != null) {
                throw candidate.getLoadingError();
            }
            candidate.assertHealthy();
            Security.insertProviderAt(candidate, 1);
        } catch (Throwable e) {
            // Also an Error of linking: whatever it is, the JDK does the same, slower.
            LOG.warnf("The native cryptography does not work on this machine: %s", e.toString());
        }
        return serving();
    }

    private static Provider serving() {
        return Security.getProviders("Signature.SHA256withRSA")[0];
    }
}
