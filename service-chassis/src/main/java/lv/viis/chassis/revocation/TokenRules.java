package lv.viis.chassis.revocation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import lv.viis.chassis.caller.Actor;
import lv.viis.chassis.caller.Scope;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The rules of an access token beyond signature, issuer, audience and age: its type (RFC 9068, 2.1), that it reads as
 * one of ours, and that no later withdrawal supersedes it, be it the subject's or a deputy's. Checked on each request, outside any cache.
 */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {

    private final Epochs epochs;
    private final ObjectMapper json;

    TokenRules(Epochs epochs, ObjectMapper json) {
        this.epochs = epochs;
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        try {
            check(token);
            return Uni.createFrom().item(identity);
        } catch (AuthenticationFailedException e) {
            return Uni.createFrom().failure(e);
        } catch (IOException | RuntimeException e) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The token's claims are not readable"));
        }
    }

    private void check(JsonWebToken token) throws IOException {
        var header = token.getRawToken().substring(0, token.getRawToken().indexOf('.'));
        var type =
                json.readTree(Base64.getUrlDecoder().decode(header)).path("typ").asText();
        if (!type.equals("at+jwt") && !type.equals("application/at+jwt")) {
            throw new AuthenticationFailedException("Not an access token");
        }
        Scope.parse(token.getClaim("scope"));
        var person = UUID.fromString(token.getSubject());
        var epoch = ((Number) jsonNumber(token.getClaim("epoch"))).longValue();
        var issuedAt = Instant.ofEpochSecond(token.getIssuedAtTime());
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
