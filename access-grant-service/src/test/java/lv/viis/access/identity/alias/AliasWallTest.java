package lv.viis.access.identity.alias;

import static lv.viis.access.Wall.AUDITOR;
import static lv.viis.access.Wall.OFFICER;
import static lv.viis.access.Wall.STRANGER;
import static lv.viis.access.Wall.asOwner;
import static lv.viis.access.Wall.isMadeByOfficersInTheOwnName;
import static lv.viis.access.Wall.isSeenByWhoOversees;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which ids are one person's, and who said so; asked past every use case. */
@QuarkusTest
@Tag("W2")
public class AliasWallTest {

    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Test
    void ids_are_joined_and_separated_by_officers_in_the_own_name() {
        var said = "insert into person_alias values ('" + id + "', '" + other + "', '" + person
                + "', 'K', '1', current_date, '%s', now())";
        isMadeByOfficersInTheOwnName(said);
        asOwner(said.formatted(person));
        var step = "insert into person_alias_step values ('" + id + "', 1, 'CONFIRMED', '%s', now(), null)";
        isMadeByOfficersInTheOwnName(step);
        asOwner(step.formatted(person));
        for (var row : List.of("person_alias where id = '", "person_alias_step where person_alias_id = '")) {
            isSeenByWhoOversees(row + id + "'", List.of(), List.of(AskedAs.person(person), AskedAs.person(other)));
        }
        var same = "insert into same_person values ('" + other + "', '" + person + "', '" + id + "')";
        OFFICER.may(same);
        AUDITOR.mayNot(same);
        AskedAs.person(person).mayNot(same);
        asOwner(same);
        var separated = "delete from same_person where alias_id = '" + other + "'";
        assertEquals(1, OFFICER.changes(separated));
        for (var another : List.of(AUDITOR, STRANGER, AskedAs.person(person), AskedAs.nobody())) {
            assertEquals(0, another.changes(separated));
        }
    }
}
