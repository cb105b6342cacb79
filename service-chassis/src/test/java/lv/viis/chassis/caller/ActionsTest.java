package lv.viis.chassis.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionsTest {

    @Test
    void an_action_is_an_operation_of_the_own_api_with_the_roles_that_it_lets_in() throws IOException {
        var document = """
                {"paths": {
                  "/oauth2/token": {"post": {"operationId": "issueToken", "security": []}},
                  "/v1/roles": {
                    "parameters": [{"name": "id"}],
                    "get": {"operationId": "listRoles", "security": []},
                    "post": {"operationId": "makeRole", "security": [{"jwt": ["ADMIN"]}, {"key": ["CLERK"]}]}},
                  "/v1/me": {"get": {"operationId": "readMe", "security": [{"jwt": []}]}}}}
                """;
        assertEquals(
                Map.of("listRoles", Set.of(), "makeRole", Set.of("ADMIN", "CLERK"), "readMe", Set.of()),
                Actions.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
    }
}
