package lv.viis.chassis.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the access token says (RFC 9068): a typed view of its claims. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The human who calls, a deputy too: a pseudonym, never the personal code. */
    public UUID personId() {
        var actor = Actor.of(token());
        return actor == null ? principalId() : actor.personId();
    }

    /** Whose rights the token carries: the caller's own, or those of the person for whom a deputy acts. */
    public UUID principalId() {
        return UUID.fromString(token().getSubject());
    }

    /** Whether a deputy calls with another person's rights (RFC 8693, 4.1). */
    public boolean actsForAnother() {
        return Actor.of(token()) != null;
    }

    public Scope scope() {
        return isAnonymous() ? Scope.NONE : Scope.parse(token().getClaim("scope"));
    }

    /** The roles that hold in the scope. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The grants on which the roles rest; empty if they follow from a headship or there are none. */
    public List<UUID> grantIds() {
        Iterable<?> grants = token().getClaim("grants");
        if (grants == null) {
            return List.of();
        }
        var ids = new java.util.ArrayList<UUID>();
        grants.forEach(grant -> ids.add(UUID.fromString(text(grant))));
        return ids;
    }

    /**
     * Refuses unless the scope covers the organisation.
     *
     * @param founder the founding organisation, null if it is none of ours or does not count
     * @throws OutsideScope if it does not
     */
    public void requireScope(UUID organisationId, UUID founder) {
        if (!scope().covers(organisationId, founder)) {
            throw new OutsideScope();
        }
    }

    /** @throws OutsideScope unless the token holds for the whole country */
    public void requireCountry() {
        if (!scope().isCountry()) {
            throw new OutsideScope();
        }
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }

    private static String text(Object value) {
        return value instanceof jakarta.json.JsonString string ? string.getString() : value.toString();
    }
}
