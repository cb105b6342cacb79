package lv.viis.chassis.caller;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.regex.Pattern;

/**
 * Reads tokens as the library does, but only in the one written form that they have (RFC 7515, 7.1), and takes what
 * breaks the library for what it is: no token.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class StrictTokens extends DefaultJWTCallerPrincipalFactory {

    /** The library takes padding and white space too. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        if (!COMPACT.matcher(token).matches()) {
            throw new ParseException("Not a signed token in its compact form");
        }
        try {
            return super.parse(token, context);
        } catch (RuntimeException e) {
            // A header of a wrong type, for one, is met by a cast.
            throw new ParseException("The token cannot be read", e);
        }
    }
}
