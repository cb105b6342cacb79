package lv.viis.registration.accessapplication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplication.State;
import org.junit.jupiter.api.Test;

/** The states of an application, as plain objects. */
class AccessApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static AccessApplication draft() {
        var application = new AccessApplication(
                new NewAccessApplication(
                        UUID.randomUUID(),
                        "1-7/23",
                        DAY,
                        "duty",
                        new NewAccessApplication.NewApplicant("A", "B", "C"),
                        new NewAccessApplication.NewEmployee("D", "E", "161175-19997", "F", "d@example.lv", null),
                        new NewAccessApplication.NewEmployment(DAY, null),
                        List.of(new NewAccessApplication.NewLine("INSTITUTION_EDITOR", UUID.randomUUID(), DAY, DAY))),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new byte[0],
                true,
                NOW);
        application.lines().get(0).id = UUID.randomUUID();
        return application;
    }

    private static AccessApplication submitted() {
        var application = draft();
        application.awaitSignatures();
        application.submit(NOW);
        application.version = 2;
        return application;
    }

    private static List<DecidedLine> granted(AccessApplication application) {
        return List.of(new DecidedLine(
                application.lines().get(0).id(),
                AccessApplicationLine.Outcome.GRANTED,
                UUID.randomUUID(),
                DAY,
                DAY,
                "DUTY_CONFIRMED"));
    }

    @Test
    void it_goes_from_draft_to_decided() {
        var application = draft();
        assertEquals(State.DRAFT, application.state());
        application.awaitSignatures();
        assertEquals(State.AWAITING_SIGNATURES, application.state());
        application.submit(NOW);
        assertEquals(State.SUBMITTED, application.state());
        assertTrue(application.decide(UUID.randomUUID(), 0, granted(application), NOW));
        assertEquals(State.DECIDED, application.state());
        assertFalse(application.lines().get(0).open);
    }

    @Test
    void no_step_is_left_out() {
        var application = draft();
        assertThrows(ApplicationInWrongState.class, () -> application.submit(NOW));
        assertThrows(ApplicationInWrongState.class, application::requireAwaitingSignatures);
        assertFalse(application.decide(UUID.randomUUID(), 0, granted(application), NOW));
        application.awaitSignatures();
        assertThrows(ApplicationInWrongState.class, application::awaitSignatures);
    }

    @Test
    void what_is_final_never_reopens() {
        var withdrawn = submitted();
        withdrawn.withdraw(NOW);
        var decided = submitted();
        decided.decide(UUID.randomUUID(), 2, granted(decided), NOW);
        for (var application : List.of(withdrawn, decided)) {
            var state = application.state();
            assertFalse(application.isOpen());
            assertThrows(ApplicationInWrongState.class, application::awaitSignatures);
            assertThrows(ApplicationInWrongState.class, () -> application.submit(NOW));
            assertThrows(ApplicationInWrongState.class, () -> application.withdraw(NOW));
            assertFalse(application.decide(UUID.randomUUID(), 2, granted(application), NOW));
            assertEquals(state, application.state());
        }
    }

    @Test
    void a_decision_names_the_version_and_every_line() {
        var application = submitted();
        assertFalse(application.decide(UUID.randomUUID(), 1, granted(application), NOW));
        assertThrows(IllegalArgumentException.class, () -> application.decide(UUID.randomUUID(), 2, List.of(), NOW));
        assertEquals(State.SUBMITTED, application.state());
    }
}
