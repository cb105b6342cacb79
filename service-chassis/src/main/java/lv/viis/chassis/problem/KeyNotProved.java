package lv.viis.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;
import java.util.List;

/**
 * A token and the proof of the key to which it is bound do not fit each other (DPoP, RFC 9449, 7): the challenge tells
 * the client what would. The cause of the failure by which the framework ends the request.
 */
public final class KeyNotProved extends Exception {

    /** How a proof may be signed (RFC 7518, 3.1), best first. */
    public static final List<String> ALGORITHMS = List.of("ES256", "RS256", "PS256");

    private final String error;

    private KeyNotProved(String error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    /** The token cannot be used this way, whatever the proof (RFC 9449, 7.1 and 7.2). */
    public static AuthenticationFailedException invalidToken(String message) {
        return new AuthenticationFailedException(new KeyNotProved("invalid_token", message));
    }

    /** The token can be used this way, but not with this proof, or without one (RFC 9449, 4.3 and 7.1). */
    public static AuthenticationFailedException invalidProof(String message) {
        return new AuthenticationFailedException(new KeyNotProved("invalid_dpop_proof", message));
    }

    String error() {
        return error;
    }
}
