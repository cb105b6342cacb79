package lv.viis.access.tokens.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Aliases;
import lv.viis.access.HeldRights;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AliasLoginTest {

    @Inject
    HeldRights held;

    @Inject
    PersonIds personIds;

    @Test
    @Tag("D20")
    @Tag("A12")
    void a_login_with_the_new_code_is_the_persons_own() throws Exception {
        var code = "010203-29991";
        var alias = personIds.of(PersonalCode.parse(code));
        var person = UUID.randomUUID();
        var school = UUID.randomUUID();
        var ofOld = held.grant(person, "INSTITUTION_EDITOR", school, HeldRights.TODAY);
        var ofNew = held.grant(alias, "INSTITUTION_READER", school, HeldRights.TODAY);
        var statement = Aliases.confirmed(alias, person);
        var claims = exchange(code, school).claims();
        assertEquals(person.toString(), claims.getSubject());
        assertEquals(List.of("INSTITUTION_EDITOR", "INSTITUTION_READER"), claims.getStringListClaim("roles"));
        assertEquals(List.of(ofOld.toString(), ofNew.toString()), claims.getStringListClaim("grants"));
        assertTrue(claims.getLongClaim("epoch") > 0);

        Aliases.undone(statement);
        claims = exchange(code, school).claims();
        assertEquals(alias.toString(), claims.getSubject());
        assertEquals(List.of("INSTITUTION_READER"), claims.getStringListClaim("roles"));
    }

    private static Exchange exchange(String code, UUID school) {
        return Exchange.of(Provider.login(code)).with("scope", "organisation:" + school);
    }
}
