package lv.viis.registration;

import static lv.viis.registration.Who.ADMIN;
import static lv.viis.registration.Who.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database shows and takes of wordings, past every use case. */
@QuarkusTest
@Tag("W2")
class TextsWallTest {

    private final UUID second = UUID.randomUUID();
    private final AskedAs secondAdmin = AskedAs.inCountry(second, "IZM_ADMIN");

    private final Row text = Row.withId("letter_text", """
            sample=CHANGE lang=lv version=%s valid_from=2099-01-01 template=x published_by=%s confirmed_by=%s
            published_at=now""", UUID.randomUUID(), second, ADMIN.id);
    private final Row proposal = Row.withId("letter_text_proposal", """
            sample=CHANGE lang=lv version=x valid_from=2099-01-01 template=x proposed_by=%s proposed_at=now
            state=PROPOSED""", ADMIN.id);

    @Test
    void a_wording_is_public_and_published_by_another_than_who_wrote_it() {
        Matter.asked(() -> {
            assertEquals(EnumSet.allOf(Who.class), Who.sees("letter_text"));
            assertEquals(Set.of(ADMIN), Who.puts(text));
            assertEquals(Set.of(), Who.puts(text.with("confirmed_by=%s", STRANGER.id)));
            assertEquals(Set.of(), Who.puts(text.with("published_by=%s", ADMIN.id)));
        });
    }

    @Test
    void what_one_administrator_proposes_another_one_confirms() {
        var confirmed = proposal.set(
                "state = 'CONFIRMED', letter_text_id = '" + text.id() + "', settled_at = now(), settled_by = '%s'");
        var refused = "update letter_text_proposal set state = 'REFUSED', settled_at = now(), settled_by = '%s'";
        Matter.asked(
                () -> {
                    assertEquals(Set.of(ADMIN), Who.sees(proposal.found()));
                    assertEquals(Set.of(ADMIN), Who.puts(proposal.another("version=y")));
                    assertEquals(Set.of(), Who.puts(proposal.another("proposed_by=%s", STRANGER.id)));
                    assertEquals(
                            Set.of(),
                            Who.puts(proposal.another("state=REFUSED settled_at=now settled_by=%s", ADMIN.id)));
                    secondAdmin.may(confirmed.formatted(second));
                    ADMIN.asked().mayNot(confirmed.formatted(ADMIN.id));
                    ADMIN.asked().may(refused.formatted(ADMIN.id) + " where id = '" + proposal.id() + "'");
                    ADMIN.asked().mayNot(refused.formatted(STRANGER.id));
                    assertEquals(0, STRANGER.asked().changes(refused.formatted(STRANGER.id)));
                },
                text.insert(),
                proposal.insert());
    }
}
