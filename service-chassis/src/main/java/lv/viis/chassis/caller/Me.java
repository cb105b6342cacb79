package lv.viis.chassis.caller;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is for one service, and what the token allows here.
 *
 * @param personId the person's pseudonym
 * @param actsFor the person for whom the caller acts as a deputy and whose rights these are; null if in person
 * @param scope {@code organisation:<uuid>}, {@code country}, or null
 * @param roles the roles that hold in the scope
 * @param grants the grants on which they rest
 * @param actions operations under {@code /v1} that the roles let the caller in to, by operationId; one may still
 *     refuse what is not the caller's
 */
public record Me(
        UUID personId,
        @Nullable UUID actsFor,
        @Nullable String scope,
        Set<String> roles,
        List<UUID> grants,
        List<String> actions) {

    public static Me of(Reach reach, List<String> actions) {
        var scope = reach.scope().toString();
        return new Me(
                reach.personId(),
                reach.actsForAnother() ? reach.principalId() : null,
                scope.isEmpty() ? null : scope,
                reach.roles(),
                reach.grantIds(),
                actions);
    }
}
