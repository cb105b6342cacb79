package lv.viis.chassis.caller;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The deputy who acts for a token's subject, as its claim {@code act} says (RFC 8693, 4.1).
 *
 * @param personId the deputy's pseudonym
 * @param epoch the deputy's epoch at the issue, which a later withdrawal supersedes as it does the subject's
 */
public record Actor(UUID personId, long epoch) {

    /**
     * Reads the claim.
     *
     * @return null if the subject acts in person
     * @throws IllegalArgumentException if the claim is not one of ours: a chain of deputies is not
     */
    public static Actor of(JsonWebToken token) {
        Object claim = token.getClaim("act");
        if (claim == null) {
            return null;
        }
        if (claim instanceof JsonObject act
                && act.keySet().size() == 2
                && act.get("sub") instanceof JsonString person
                && act.get("epoch") instanceof JsonNumber epoch
                && !person.getString().equals(token.getSubject())) {
            return new Actor(UUID.fromString(person.getString()), epoch.longValueExact());
        }
        throw new IllegalArgumentException("the claim act is not readable");
    }
}
