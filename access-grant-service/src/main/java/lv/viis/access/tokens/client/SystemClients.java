package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells systems from people: both act under ids of the same form. */
@ApplicationScoped
public class SystemClients {

    public boolean isOne(UUID id) {
        return SystemClient.granted(id).isPresent();
    }
}
