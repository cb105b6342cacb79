package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ground.signingkey.SigningKeys;
import lv.viis.chassis.settings.IssuerSettings;

/** Judges access tokens that were issued here, for whatever service, by what the database knows now. */
@ApplicationScoped
class AccessTokens {

    private final SigningKeys keys;
    private final EntityManager database;
    private final String issuer;

    AccessTokens(SigningKeys keys, EntityManager database, IssuerSettings settings) {
        this.keys = keys;
        this.database = database;
        this.issuer = settings.issuer();
    }

    /** @return its claims if it counts: signed here, not expired, and superseded neither for its subject nor a deputy */
    @Transactional
    Optional<JWTClaimsSet> live(String token) {
        return signed(token).filter(this::isOfThisEpoch);
    }

    /** Whose tokens end if this one is revoked: those of who acts, be it as somebody's deputy. */
    static UUID actor(JWTClaimsSet claims) {
        return claims.getClaim("act") instanceof Map<?, ?> act
                ? UUID.fromString((String) act.get("sub"))
                : UUID.fromString(claims.getSubject());
    }

    private Optional<JWTClaimsSet> signed(String token) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(SigningKeys.algorithms(), new ImmutableJWKSet<>(keys.published())));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat", "epoch")));
        try {
            return Optional.of(processor.process(SignedJWT.parse(token), null));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOfThisEpoch(JWTClaimsSet claims) {
        try {
            if (claims.getClaim("act") instanceof Map<?, ?> act
                    && ((Number) act.get("epoch")).longValue() < epochOf(actor(claims))) {
                return false;
            }
            return claims.getLongClaim("epoch") >= epochOf(UUID.fromString(claims.getSubject()));
        } catch (ParseException | RuntimeException e) {
            return false;
        }
    }

    private long epochOf(UUID person) {
        return ((Number) database.createNativeQuery("""
                                select coalesce(max(epoch), 0) from person_epoch
                                 where person_id in (?1, '00000000-0000-0000-0000-000000000000')""").setParameter(1, person).getSingleResult()).longValue();
    }
}
