package lv.viis.chassis.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Where a call comes in: the one place that tells who calls and when, from the verified access token (RFC 9068). */
@RequestScoped
public class Door {

    private final SecurityIdentity identity;
    private final Instant at = Moment.now();

    protected Door(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /**
     * The same for the whole request.
     *
     * @throws IllegalStateException if nobody has logged in: what is open to all asks nothing of its caller
     */
    public Reach reach() {
        return reach(identity, at);
    }

    /** What the token allows that was verified. */
    public static Reach reach(SecurityIdentity identity, Instant at) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("nobody has logged in");
        }
        var principal = UUID.fromString(token.getSubject());
        var actor = Actor.of(token);
        return new Reach(
                actor == null ? principal : actor.personId(),
                principal,
                Scope.parse(token.getClaim("scope")),
                Set.copyOf(identity.getRoles()),
                grantsOf(token),
                at);
    }

    private static List<UUID> grantsOf(JsonWebToken token) {
        Iterable<?> grants = token.getClaim("grants");
        if (grants == null) {
            return List.of();
        }
        var ids = new ArrayList<UUID>();
        grants.forEach(grant ->
                ids.add(UUID.fromString(grant instanceof JsonString text ? text.getString() : grant.toString())));
        return List.copyOf(ids);
    }
}
