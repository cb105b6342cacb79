package lv.viis.access.reading.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the tests' own receivers be called, which are on this machine, and no other address of it. */
@QuarkusTestResource(WebhookEnvironment.Settings.class)
class WebhookEnvironment {

    public static class Settings implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of(
                    "viis.access.webhook.private-hosts", "127.0.0.1",
                    "viis.access.webhook.timeout", "PT8S",
                    "viis.access.webhook.first-retry", "PT1S",
                    "viis.access.webhook.queue-interval", "PT0.2S",
                    "viis.access.webhook.deliver-interval", "PT0.2S");
        }

        @Override
        public void stop() {
            // Nothing was started.
        }
    }
}
