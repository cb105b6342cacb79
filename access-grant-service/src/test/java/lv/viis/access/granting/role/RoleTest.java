package lv.viis.access.granting.role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoleTest {

    @Inject
    RepublishRoles republish;

    @Test
    void the_catalogue_is_open_to_all_and_holds_no_derived_role() {
        given().get("/v1/roles")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(12))
                .body("items.code", hasItems("INSTITUTION_EDITOR", "IZM_ACCESS_OFFICER"))
                .body("items.code", not(hasItems("INSTITUTION_HEAD")))
                .body("items.find { it.code == 'IZM_ADMIN' }.incompatibleWith[0]", equalTo("IZM_ACCESS_OFFICER"));
    }

    @Test
    void the_codes_in_the_code_are_those_of_the_catalogue_and_of_heads() {
        var written =
                Stream.of(Roles.class.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
        List<String> catalogue = given().get("/v1/roles").path("items.code");
        var known = new HashSet<>(catalogue);
        known.addAll(Set.of(Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD));
        assertEquals(known, written);
    }

    @Test
    void what_was_told_last_of_each_role_is_what_the_command_tells_again() {
        var told = EventRows.of("RoleChanged");
        assertEquals(0, republish.run(List.of()));
        var again = EventRows.of("RoleChanged");
        again = again.subList(again.size() - 12, again.size());
        for (var row : again) {
            assertEquals(List.of(), Contract.differences(row));
            assertEquals(
                    row,
                    told.stream()
                            .filter(earlier -> earlier.key().equals(row.key()))
                            .reduce((earlier, later) -> later)
                            .orElseThrow());
        }
    }
}
