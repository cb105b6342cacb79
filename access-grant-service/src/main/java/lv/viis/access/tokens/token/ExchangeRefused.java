package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;

/** Refuses an exchange in the words of OAuth (RFC 6749, 5.2; RFC 8693, 2.2.2), which this one endpoint speaks. */
final class ExchangeRefused extends RuntimeException {

    private static final ErrorObject TEMPORARILY_UNAVAILABLE = new ErrorObject("temporarily_unavailable", null, 503);

    private final transient ErrorObject error;

    private ExchangeRefused(ErrorObject error, Throwable cause) {
        super(error.getCode() + ": " + error.getDescription(), cause);
        this.error = error;
    }

    private ExchangeRefused(ErrorObject kind, String description) {
        this(
                new ErrorObject(kind.getCode(), ErrorObject.removeIllegalChars(description), kind.getHTTPStatusCode()),
                (Throwable) null);
    }

    /** What the protocol's own reader found wrong. */
    static ExchangeRefused of(ErrorObject error) {
        return new ExchangeRefused(error, (Throwable) null);
    }

    static ExchangeRefused invalidRequest(String description) {
        return new ExchangeRefused(OAuth2Error.INVALID_REQUEST, description);
    }

    /** What was given instead of a login does not count, or no longer (RFC 6749, 5.2). */
    static ExchangeRefused invalidGrant(String description) {
        return new ExchangeRefused(OAuth2Error.INVALID_GRANT, description);
    }

    /** RFC 9449, 5. */
    static ExchangeRefused invalidProof(String description) {
        return new ExchangeRefused(OAuth2Error.INVALID_DPOP_PROOF, description);
    }

    /** The client may do other things, but not this (RFC 6749, 5.2). */
    static ExchangeRefused unauthorizedClient(String description) {
        return new ExchangeRefused(OAuth2Error.UNAUTHORIZED_CLIENT, description);
    }

    static ExchangeRefused invalidClient(String description) {
        return new ExchangeRefused(OAuth2Error.INVALID_CLIENT, description);
    }

    static ExchangeRefused invalidTarget(String description) {
        return new ExchangeRefused(OAuth2Error.INVALID_TARGET, description);
    }

    static ExchangeRefused invalidScope(String description) {
        return new ExchangeRefused(OAuth2Error.INVALID_SCOPE, description);
    }

    /** Nothing is wrong with the request; the same one may succeed in a moment. */
    static ExchangeRefused temporarilyUnavailable(String description) {
        return new ExchangeRefused(TEMPORARILY_UNAVAILABLE, description);
    }

    ErrorObject error() {
        return error;
    }
}
