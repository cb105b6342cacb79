package lv.viis.bench.fuzz;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Somebody who calls, with a token that is got anew before it ends. */
final class Caller {

    private static final long MILLIS = 120_000;

    private final String name;
    private final Supplier<String> login;
    private String token;
    private Set<String> roles;
    private long until;

    /** @param login gives a new token; what fails keeps the old one, for the right may be lost by now */
    Caller(String name, Supplier<String> login) {
        this.name = name;
        this.login = login;
        this.token = login.get();
        this.roles = roles(token);
        this.until = System.currentTimeMillis() + MILLIS;
    }

    String name() {
        return name;
    }

    Set<String> roles() {
        return roles;
    }

    String token() {
        if (System.currentTimeMillis() > until) {
            renew();
        }
        return token;
    }

    /** After a refusal of the token: a login may have been ended. */
    void renew() {
        until = System.currentTimeMillis() + MILLIS;
        try {
            token = login.get();
            roles = roles(token);
        } catch (AssertionError lost) {
            // Its right was taken by a call before: it goes on as one who lost it.
        }
    }

    private static Set<String> roles(String token) {
        try {
            var told = SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles");
            return told == null ? Set.of() : new TreeSet<>(told);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
