package lv.viis.chassis.revocation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Actor;
import lv.viis.chassis.caller.KeyProofs;
import lv.viis.chassis.caller.Scope;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The rules of an access token beyond signature, issuer, audience and age: its type (RFC 9068, 2.1), that it reads as
 * one of ours, that the key which signed it is not withdrawn, and that no later withdrawal supersedes it, be it the
 * subject's or a deputy's, nor does it come without the key that it is bound to. Checked on each request, outside any
 * cache.
 */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {

    /** A token from the future would count as fresh for too long; more than this is no difference of clocks. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final Epochs epochs;
    private final WithdrawnKeys withdrawnKeys;
    private final KeyProofs keyProofs;
    private final ObjectMapper json;
    private final Counter taken;

    TokenRules(
            Epochs epochs, WithdrawnKeys withdrawnKeys, KeyProofs keyProofs, ObjectMapper json, MeterRegistry metrics) {
        this.epochs = epochs;
        this.withdrawnKeys = withdrawnKeys;
        this.keyProofs = keyProofs;
        this.json = json;
        this.taken = metrics.counter("viis.token.taken");
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        try {
            check(token);
            keyProofs.check(
                    token,
                    HttpSecurityUtils.getRoutingContextAttribute(attributes).request());
            taken.increment();
            return Uni.createFrom().item(identity);
        } catch (AuthenticationFailedException e) {
            return Uni.createFrom().failure(e);
        } catch (IOException | RuntimeException e) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The token's claims are not readable"));
        }
    }

    void check(JsonWebToken token) throws IOException {
        var encoded = token.getRawToken().substring(0, token.getRawToken().indexOf('.'));
        var header = json.readTree(Base64.getUrlDecoder().decode(encoded));
        // Without its id the library would look for a key that fits, and might find a withdrawn one.
        if (!header.path("kid").isTextual()
                || withdrawnKeys.contains(header.path("kid").asText())) {
            throw new AuthenticationFailedException("The key is not named, or withdrawn");
        }
        var type = header.path("typ").asText();
        if (!type.equals("at+jwt") && !type.equals("application/at+jwt")) {
            throw new AuthenticationFailedException("Not an access token");
        }
        Scope.parse(token.getClaim("scope"));
        var person = UUID.fromString(token.getSubject());
        var epoch = ((Number) jsonNumber(token.getClaim("epoch"))).longValue();
        if (!(token.getClaim("roles") instanceof Collection<?>)) {
            throw new AuthenticationFailedException("The roles are not a list");
        }
        var issuedAt = Instant.ofEpochSecond(token.getIssuedAtTime());
        if (issuedAt.isAfter(Moment.now().plus(CLOCK_SKEW))) {
            throw new AuthenticationFailedException("The token is not issued yet");
        }
        var actor = Actor.of(token);
        if (epochs.refuses(person, epoch, issuedAt)
                || (actor != null && epochs.refuses(actor.personId(), actor.epoch(), issuedAt))) {
            throw new AuthenticationFailedException("The token is superseded");
        }
    }

    private static Object jsonNumber(Object claim) {
        return claim instanceof jakarta.json.JsonNumber number ? number.numberValue() : claim;
    }
}
