package lv.viis.access.tokens.token;

import com.fasterxml.jackson.annotation.JsonValue;
import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be wrong in the words of OAuth, each with its status; no endpoint of OAuth answers with another word. */
@Schema(name = "OAuthErrorCode")
enum TokenError {
    /** RFC 6749, 5.2. */
    INVALID_REQUEST("invalid_request", 400, "a parameter is missing, repeated or wrong, or a login does not count"),
    /** RFC 6749, 5.2. */
    INVALID_GRANT("invalid_grant", 400, "the refresh token does not count, or no longer"),
    /** RFC 6749, 5.2. */
    INVALID_SCOPE("invalid_scope", 400, "no such scope, several, or no right in it today"),
    /** RFC 8707, 2. */
    INVALID_TARGET("invalid_target", 400, "a resource is no service of VIIS, or was not asked for at the login"),
    /** RFC 9449, 5. */
    INVALID_DPOP_PROOF("invalid_dpop_proof", 400, "the DPoP proof proves nothing, or was used before"),
    /** RFC 6749, 5.2. */
    UNAUTHORIZED_CLIENT("unauthorized_client", 400, "the client may not use this grant type"),
    /** RFC 6749, 5.2. */
    UNSUPPORTED_GRANT_TYPE("unsupported_grant_type", 400, "none of the three grant types"),
    /** RFC 6749, 5.2. */
    INVALID_CLIENT("invalid_client", 401, "the client is not registered, or does not prove that it is the one"),
    /** RFC 6749, 4.1.2.1. */
    SERVER_ERROR("server_error", 500, "our fault; the operators see it"),
    /** RFC 6749, 4.1.2.1. */
    TEMPORARILY_UNAVAILABLE("temporarily_unavailable", 503, "nothing is wrong; the same may succeed in a moment");

    final String code;
    final int status;
    final String meaning;

    TokenError(String code, int status, String meaning) {
        this.code = code;
        this.status = status;
        this.meaning = meaning;
    }

    /** As clients read it. */
    @JsonValue
    String code() {
        return code;
    }

    /** What the protocol's own reader found wrong; a word of its own that is none of these is a fault in the request. */
    static TokenError of(ErrorObject error) {
        return Stream.of(values())
                .filter(known -> known.code.equals(error.getCode()))
                .findFirst()
                .orElse(INVALID_REQUEST);
    }
}
