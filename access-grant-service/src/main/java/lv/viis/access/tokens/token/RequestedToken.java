package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Scope;

/**
 * What a token shall be good for, whatever it is given for.
 *
 * @param scope the one scope asked for; null if none is named
 * @param services the services asked for by {@code resource} (RFC 8707) or {@code audience}; empty for all
 * @param onBehalfOf the person in whose place a deputy who logged in acts; null for the own rights
 */
record RequestedToken(Scope scope, Set<String> services, UUID onBehalfOf) {

    /** @throws ExchangeRefused if more than one scope is asked for, or one that does not exist */
    static RequestedToken of(TokenRequest request, List<Audience> audience) {
        return new RequestedToken(scope(request), services(request, audience), onBehalfOf(request));
    }

    /** Not the {@code actor_token} of RFC 8693: who acts is who logged in, and the other person need not be there. */
    private static UUID onBehalfOf(TokenRequest request) {
        var values = request.getCustomParameter("on_behalf_of");
        if (values == null || values.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(values.get(0));
        } catch (IllegalArgumentException e) {
            throw ExchangeRefused.invalidRequest("on_behalf_of is a person's id");
        }
    }

    private static Scope scope(TokenRequest request) {
        var asked = request.getScope() == null
                ? List.<String>of()
                : request.getScope().toStringList();
        if (asked.size() > 1) {
            throw ExchangeRefused.invalidScope("A token has one scope; ask once for each");
        }
        try {
            return asked.isEmpty() ? null : Scope.parse(asked.get(0));
        } catch (IllegalArgumentException e) {
            throw ExchangeRefused.invalidScope("A scope is country or organisation:<uuid>");
        }
    }

    private static Set<String> services(TokenRequest request, List<Audience> audience) {
        var names = new ArrayList<String>();
        if (request.getResources() != null) {
            request.getResources().forEach(resource -> names.add(resource.toString()));
        }
        if (audience != null) {
            audience.forEach(each -> names.add(each.getValue()));
        }
        var services = new LinkedHashSet<String>();
        names.forEach(name -> services.add(
                name.startsWith(TokenForm.SERVICE_PREFIX) ? name.substring(TokenForm.SERVICE_PREFIX.length()) : name));
        return services;
    }
}
