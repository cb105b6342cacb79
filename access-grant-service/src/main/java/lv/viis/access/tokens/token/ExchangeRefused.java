package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** Refuses an exchange in the words of OAuth (RFC 6749, 5.2; RFC 8693, 2.2.2), which this one endpoint speaks. */
final class ExchangeRefused extends RuntimeException {

    private final TokenError error;
    private final String description;

    private ExchangeRefused(TokenError error, String description) {
        super(error.code + ": " + description);
        this.error = error;
        this.description = ErrorObject.removeIllegalChars(description);
    }

    /** What the protocol's own reader found wrong. */
    static ExchangeRefused of(ErrorObject error) {
        return new ExchangeRefused(TokenError.of(error), error.getDescription());
    }

    static ExchangeRefused invalidRequest(String description) {
        return new ExchangeRefused(TokenError.INVALID_REQUEST, description);
    }

    /** What was given instead of a login does not count, or no longer (RFC 6749, 5.2). */
    static ExchangeRefused invalidGrant(String description) {
        return new ExchangeRefused(TokenError.INVALID_GRANT, description);
    }

    /** RFC 9449, 5. */
    static ExchangeRefused invalidProof(String description) {
        return new ExchangeRefused(TokenError.INVALID_DPOP_PROOF, description);
    }

    /** The client may do other things, but not this (RFC 6749, 5.2). */
    static ExchangeRefused unauthorizedClient(String description) {
        return new ExchangeRefused(TokenError.UNAUTHORIZED_CLIENT, description);
    }

    static ExchangeRefused invalidClient(String description) {
        return new ExchangeRefused(TokenError.INVALID_CLIENT, description);
    }

    static ExchangeRefused invalidTarget(String description) {
        return new ExchangeRefused(TokenError.INVALID_TARGET, description);
    }

    static ExchangeRefused invalidScope(String description) {
        return new ExchangeRefused(TokenError.INVALID_SCOPE, description);
    }

    static ExchangeRefused unsupportedGrantType() {
        return new ExchangeRefused(TokenError.UNSUPPORTED_GRANT_TYPE, "The grant type is not one of the three");
    }

    /** Nothing is wrong with the request; the same one may succeed in a moment. */
    static ExchangeRefused temporarilyUnavailable(String description) {
        return new ExchangeRefused(TokenError.TEMPORARILY_UNAVAILABLE, description);
    }

    TokenError error() {
        return error;
    }

    /** Null if there is no more to say. */
    String description() {
        return description;
    }
}
