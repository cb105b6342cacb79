package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import org.jboss.logging.Logger;

/** Judges ID tokens (OpenID Connect Core, 3.1.3.7) and tells whose they are, without the personal code. */
@ApplicationScoped
class IdTokens {

    private static final Logger LOG = Logger.getLogger(IdTokens.class);

    /** Asymmetric only: with a secret that clients share anyone of them could write a login. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final int CLOCK_SKEW_SECONDS = 30;

    /** The year 9999: no number of seconds above it is a time. */
    private static final long LATEST_SECOND = 253_402_300_799L;

    /**
     * A login that holds.
     *
     * @param personId the person's pseudonym
     * @param acr the level of assurance of the login
     * @param signed what the provider signed, which is nobody else's and no other login's
     * @param at when the person proved who it is, however often the provider renewed the token since
     * @param until when the ID token counts no longer
     */
    record Login(UUID personId, String acr, String signed, Instant at, Instant until) {

        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    private final OidcSettings settings;
    private final ProviderKeys keys;
    private final PersonIds personIds;

    /** By the client's name at the provider, of which the registered clients say only a few. */
    private final Map<String, IDTokenValidator> validators = new ConcurrentHashMap<>();

    IdTokens(OidcSettings settings, ProviderKeys keys, PersonIds personIds) {
        this.settings = settings;
        this.keys = keys;
        this.personIds = personIds;
    }

    /** @throws ExchangeRefused if it is not a fresh login at this client with enough assurance */
    Login verify(String idToken, String oidcClientId, Instant now) {
        var claims = validate(idToken, oidcClientId);
        requireParty(claims, oidcClientId);
        if (claims.getIssueTime().toInstant().isBefore(now.minus(settings.maxAge()))) {
            throw refused("it is older than " + settings.maxAge().toSeconds() + " s; log in again");
        }
        var at = authenticatedAt(claims, now);
        var acr = claims.getACR();
        if (acr == null || !settings.requiredAcr().contains(acr.getValue())) {
            throw refused("its level of assurance (acr) does not suffice");
        }
        // Without the signature, of which some algorithms have several that are good for the same content.
        var signed = idToken.substring(0, idToken.lastIndexOf('.'));
        return new Login(personIds.of(personalCode(claims)), acr.getValue(), signed, at, until(claims));
    }

    /** A provider that renews ID tokens gives each a new {@code iat}: the login is as old as it was. */
    private Instant authenticatedAt(IDTokenClaimsSet claims, Instant now) {
        var issuedAt = claims.getIssueTime().toInstant();
        var value = claims.getClaim(settings.authTimeClaim());
        if (value == null && !settings.authTimeRequired()) {
            return issuedAt;
        }
        if (!(value instanceof Number number) || number.longValue() < 0 || number.longValue() > LATEST_SECOND) {
            throw refused("it does not say when the person logged in (" + settings.authTimeClaim() + ")");
        }
        var at = Instant.ofEpochSecond(number.longValue());
        if (at.isAfter(issuedAt.plusSeconds(CLOCK_SKEW_SECONDS))) {
            throw refused("it was made before the person logged in");
        }
        if (at.isBefore(now.minus(settings.maxLoginAge()))) {
            throw refused(
                    "the person logged in more than " + settings.maxLoginAge().toSeconds() + " s ago; log in again");
        }
        return at;
    }

    private Instant until(IDTokenClaimsSet claims) {
        var expiry = claims.getExpirationTime().toInstant().plusSeconds(CLOCK_SKEW_SECONDS);
        var tooOld = claims.getIssueTime().toInstant().plus(settings.maxAge());
        return expiry.isBefore(tooOld) ? expiry : tooOld;
    }

    private IDTokenClaimsSet validate(String idToken, String oidcClientId) {
        try {
            return validators.computeIfAbsent(oidcClientId, this::validator).validate(SignedJWT.parse(idToken), null);
        } catch (ParseException e) {
            throw refused("it is not a signed JWT");
        } catch (BadJOSEException e) {
            throw refused(e.getMessage());
        } catch (JOSEException e) {
            LOG.warnf("The login's keys cannot be had: %s", e.getMessage());
            throw ExchangeRefused.temporarilyUnavailable("The login's keys cannot be had at the moment");
        }
    }

    private IDTokenValidator validator(String oidcClientId) {
        var validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(oidcClientId),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return validator;
    }

    /** The library looks only at the audience: a token that another client obtained may name this one beside itself. */
    private static void requireParty(IDTokenClaimsSet claims, String oidcClientId) {
        var party = claims.getAuthorizedParty();
        if (party == null ? claims.getAudience().size() > 1 : !party.getValue().equals(oidcClientId)) {
            throw refused("it was given to another client (azp)");
        }
    }

    private PersonalCode personalCode(IDTokenClaimsSet claims) {
        try {
            return PersonalCode.parse(claims.getStringClaim(settings.personalCodeClaim()));
        } catch (IllegalArgumentException e) {
            throw refused("it holds no personal code");
        }
    }

    private static ExchangeRefused refused(String why) {
        return ExchangeRefused.invalidRequest("The ID token is refused: " + why);
    }
}
