package lv.viis.registry.headship;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of one proposal, without a database. */
@Tag("D22")
class HeadshipProposalTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final UUID PERSON = UUID.randomUUID();

    private static NewHead head(String givenName, String surname, boolean acting, LocalDate from) {
        return new NewHead(null, givenName, surname, acting, from, "DEMO-1", FIRST);
    }

    private static HeadshipProposal of(UUID person) {
        return HeadshipProposal.toBegin(
                UUID.randomUUID(),
                head("Ilze", "Piemēre", false, FIRST),
                new Holder(UUID.randomUUID(), person, null),
                null,
                new Registrar(UUID.randomUUID(), UUID.randomUUID()),
                Instant.now());
    }

    @Test
    void an_import_says_nothing_new_of_the_same_person_on_the_same_day() {
        var proposal = of(PERSON);
        assertTrue(proposal.isBeginOf(PERSON, head("Ilze", "Piemēre", false, FIRST)));
        assertFalse(proposal.isBeginOf(UUID.randomUUID(), head("Ilze", "Piemēre", false, FIRST)));
        assertFalse(proposal.isBeginOf(PERSON, head("Ilze", "Piemēre", true, FIRST)));
        assertFalse(proposal.isBeginOf(PERSON, head("Ilze", "Piemēre", false, FIRST.plusDays(1))));
    }

    @Test
    void an_import_without_codes_names_who_has_both_names() {
        var proposal = of(PERSON);
        assertTrue(proposal.isBeginOf(null, head("Ilze", "Piemēre", false, FIRST)));
        assertFalse(proposal.isBeginOf(null, head("Inese", "Piemēre", false, FIRST)));
        assertFalse(proposal.isBeginOf(null, head("Ilze", "Kalniņa", false, FIRST)));
    }

    @Test
    void who_is_the_head_is_no_second_registrar_and_of_a_head_nobody_knows_anyone_is() {
        assertThrows(RegistrarIsTheHead.class, () -> of(PERSON).requireSecond(Set.of(PERSON)));
        assertDoesNotThrow(() -> of(null).requireSecond(Set.of(PERSON)));
    }
}
