package lv.viis.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;

/**
 * What a 401 says about the ways to come back (RFC 9110, 11.6.1): with a bearer token (RFC 6750, 3), or with one that is
 * bound to a key (RFC 9449, 7.1); and a 403 about a token that grants too little. The error stands with the way that was
 * tried.
 */
final class Challenge {

    private static final String ALGORITHMS = "algs=\"" + String.join(" ", KeyNotProved.ALGORITHMS) + "\"";
    private static final String BOUND = "DPoP ";

    private Challenge() {}

    static String ofNobody() {
        return "Bearer, " + BOUND + ALGORITHMS;
    }

    /** @param authorization the header as sent, null if there was none */
    static String of(AuthenticationFailedException fault, String authorization) {
        if (fault.getCause() instanceof KeyNotProved key) {
            return BOUND + "error=\"" + key.error() + "\", error_description=\"" + key.getMessage() + "\", "
                    + ALGORITHMS;
        }
        if (isBound(authorization)) {
            return BOUND + "error=\"invalid_token\", " + ALGORITHMS;
        }
        return "Bearer error=\"invalid_token\", " + BOUND + ALGORITHMS;
    }

    /** @param authorization the header as sent, with a token that is good and grants too little */
    static String ofTooLittle(String authorization) {
        var error = "error=\"insufficient_scope\"";
        return isBound(authorization) ? BOUND + error + ", " + ALGORITHMS : "Bearer " + error;
    }

    private static boolean isBound(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BOUND, 0, BOUND.length());
    }
}
