package lv.viis.chassis.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of signing keys that somebody else may hold, as access-grant's heartbeats name them: what they signed is no
 * token, although this replica may still hold such a key among the verifying ones for a while.
 */
@ApplicationScoped
class WithdrawnKeys {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** Takes note of key ids ({@code kid}, RFC 7517, 4.5); a key never comes back. */
    void withdraw(Collection<String> keyIds) {
        ids.addAll(keyIds);
    }

    boolean contains(String keyId) {
        return ids.contains(keyId);
    }
}
