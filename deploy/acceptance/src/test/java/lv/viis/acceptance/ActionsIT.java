package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.viis.local.part.Service;
import lv.viis.local.story.Api;
import lv.viis.local.story.Tokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What {@code /v1/me} says that somebody may do is in the contract that the same service serves. */
@Order(6)
class ActionsIT {

    @Test
    void each_action_of_each_person_in_each_scope_is_an_operation() {
        var suite = Running.oneReplica();
        var tokens = new Tokens(suite);
        var unknown = new ArrayList<String>();
        var people = suite.people().all();
        for (var service : Service.values()) {
            var api = Api.at(suite.url(service));
            var operations =
                    operations(api.get("/q/openapi?format=json").expect(200).json());
            for (var person : people) {
                for (var scope : scopes(tokens.access(person.id()))) {
                    var me = api.as(tokens.access(person.id(), scope))
                            .get("/v1/me")
                            .expect(200)
                            .json();
                    assertThat(me.path("actions"))
                            .as(person.id() + " " + service.id())
                            .isNotEmpty();
                    me.path("actions").forEach(action -> {
                        if (!operations.contains(action.asText())) {
                            unknown.add(service.id() + ": " + action.asText());
                        }
                    });
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<String> scopes(String token) {
        var scopes = new ArrayList<String>();
        scopes.add(null);
        Api.at(Running.oneReplica().url(Service.ACCESS_GRANT))
                .as(token)
                .get("/v1/me")
                .expect(200)
                .json()
                .path("scopes")
                .forEach(scope -> scopes.add(scope.path("scope").asText()));
        return scopes;
    }

    private static Set<String> operations(JsonNode contract) {
        return new HashSet<>(contract.path("paths").findValuesAsText("operationId"));
    }
}
