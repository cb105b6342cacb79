package lv.viis.chassis.caller;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who the caller is for one service, and what the token allows here.
 *
 * @param personId the person's pseudonym
 * @param scope {@code organisation:<uuid>}, {@code country}, or null
 * @param roles the roles that hold in the scope
 * @param grants the grants on which they rest
 * @param actions what this service lets these roles do, in words of its API
 */
public record Me(UUID personId, String scope, Set<String> roles, List<UUID> grants, List<String> actions) {

    public static Me of(Caller caller, List<String> actions) {
        var scope = caller.scope().toString();
        return new Me(caller.personId(), scope.isEmpty() ? null : scope, caller.roles(), caller.grantIds(), actions);
    }
}
