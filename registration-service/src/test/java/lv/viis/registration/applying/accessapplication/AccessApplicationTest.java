package lv.viis.registration.applying.accessapplication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lv.viis.registration.known.mandate.Mandate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of an application, as plain objects. */
class AccessApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final UUID HEAD = UUID.randomUUID();
    private static final UUID NEW_HEAD = UUID.randomUUID();

    private static final Terms TERMS = new Terms(new ApplicationConfig() {
        @Override
        public Period longestGrant() {
            return Period.ofYears(3);
        }

        @Override
        public Period actionTime() {
            return Period.ofDays(30);
        }

        @Override
        public Period clerkTime() {
            return Period.ofDays(7);
        }

        @Override
        public Period confirmationTime() {
            return Period.ofDays(14);
        }

        @Override
        public Period formerApplicantTime() {
            return Period.ofDays(30);
        }

        @Override
        public Period decisionTime() {
            return Period.ofDays(40);
        }

        @Override
        public String settleInterval() {
            return "60s";
        }
    });

    private static AccessApplication draft() {
        var application = new AccessApplication(
                ApplicationKind.GRANT,
                UUID.randomUUID(),
                HEAD,
                Mandate.HEAD,
                UUID.randomUUID(),
                new EmployeeCode(new byte[0], true),
                new Particulars("1-7/23", DAY, "duty", null, null, DAY, null),
                List.of(new AskedLine("INSTITUTION_EDITOR", UUID.randomUUID(), DAY, DAY, null)));
        application.draft(HEAD, null, null, NOW, TERMS);
        application.rights().asked().get(0).id = UUID.randomUUID();
        return application;
    }

    private static AccessApplication waiting() {
        var application = draft();
        application.awaitSignatures(HEAD, NOW, TERMS);
        return application;
    }

    private static AccessApplication submitted() {
        var application = waiting();
        application.submit(HEAD, null, Mandate.HEAD, NOW, TERMS);
        return application;
    }

    private static AccessApplication halted() {
        var application = submitted();
        application.awaitConfirmation(NOW, TERMS);
        return application;
    }

    private static List<DecidedLine> granted(AccessApplication application) {
        return List.of(new DecidedLine(
                application.rights().asked().get(0).id(),
                AccessApplicationLine.Outcome.GRANTED,
                UUID.randomUUID(),
                DAY,
                DAY,
                "DUTY_CONFIRMED"));
    }

    @Test
    void it_goes_from_draft_to_decided() {
        var application = draft();
        assertEquals(ApplicationState.DRAFT, application.state());
        application.awaitSignatures(HEAD, NOW, TERMS);
        assertEquals(ApplicationState.AWAITING_SIGNATURES, application.state());
        application.submit(HEAD, null, Mandate.HEAD, NOW, TERMS);
        assertEquals(ApplicationState.SUBMITTED, application.state());
        application.review(NOW, TERMS);
        assertEquals(ApplicationState.UNDER_REVIEW, application.state());
        application.decide(UUID.randomUUID(), granted(application), NOW);
        assertEquals(ApplicationState.DECIDED, application.state());
        assertFalse(application.rights().asked().get(0).open);
    }

    @Test
    void no_step_is_left_out() {
        var draft = draft();
        assertThrows(ApplicationInWrongState.class, () -> draft.submit(HEAD, null, Mandate.HEAD, NOW, TERMS));
        assertThrows(ApplicationInWrongState.class, draft::requireAwaitingSignatures);
        assertThrows(ApplicationInWrongState.class, () -> draft.confirm(HEAD, NOW, TERMS));
        assertFalse(draft.isWithMinistry());
        var waiting = waiting();
        assertThrows(ApplicationInWrongState.class, () -> waiting.awaitSignatures(HEAD, NOW, TERMS));
        assertThrows(ApplicationInWrongState.class, () -> waiting.change(HEAD, waiting.asked(), NOW, TERMS));
        assertFalse(waiting.isAbout(1));
    }

    @Test
    void what_was_returned_can_change_and_come_again_as_another_version() {
        var application = submitted();
        long first = application.submittedVersion();
        application.giveBack(UUID.randomUUID(), List.of("DUTY_NOT_SHOWN"), NOW, TERMS);
        assertEquals(ApplicationState.RETURNED, application.state());
        assertFalse(application.isAbout(first));
        var changed = new Particulars("1-7/23", DAY, "another duty", null, null, DAY, null);
        application.change(HEAD, changed, NOW, TERMS);
        application.version = 4;
        application.awaitSignatures(HEAD, NOW, TERMS);
        application.submit(HEAD, null, Mandate.HEAD, NOW, TERMS);
        assertFalse(application.isAbout(first));
        assertTrue(application.isAbout(5));
        assertEquals("another duty", application.asked().duty());
    }

    @Test
    void lines_that_are_no_longer_asked_for_stay_readable() {
        var application = draft();
        var other = new AskedLine("INSTITUTION_READER", UUID.randomUUID(), DAY, DAY, null);
        application.rights.drop();
        application.rights.ask(application, List.of(other));
        assertTrue(application.rights.are(List.of(other)));
        assertEquals(2, application.rights.lines.size());
        assertFalse(application.rights.lines.get(0).open);
        assertEquals(1, application.rights.lines.get(1).position);
    }

    @Test
    @Tag("D1")
    void a_halted_one_goes_on_when_a_new_head_stands_by_it() {
        var application = halted();
        assertEquals(ApplicationState.NEEDS_CONFIRMATION, application.state());
        assertEquals(NextAction.CONFIRM, application.nextAction);
        application.confirm(NEW_HEAD, NOW, TERMS);
        assertEquals(ApplicationState.SUBMITTED, application.state());
        assertEquals(NEW_HEAD, application.confirmedBy());
    }

    @Test
    @Tag("A18")
    void what_has_ended_never_reopens() {
        List<Consumer<AccessApplication>> ends = List.of(
                one -> one.withdraw(HEAD, NOW),
                one -> one.decide(UUID.randomUUID(), granted(one), NOW),
                one -> one.expire(NOW),
                one -> one.close(CloseReason.EMPLOYMENT_ENDED, List.of(), NOW));
        for (var end : ends) {
            var application = submitted();
            end.accept(application);
            var state = application.state();
            assertFalse(application.isOpen());
            assertFalse(application.isAbout(application.submittedVersion()));
            assertThrows(ApplicationInWrongState.class, () -> application.awaitSignatures(HEAD, NOW, TERMS));
            assertThrows(ApplicationInWrongState.class, () -> application.submit(HEAD, null, Mandate.HEAD, NOW, TERMS));
            assertThrows(ApplicationInWrongState.class, () -> application.withdraw(HEAD, NOW));
            assertThrows(ApplicationInWrongState.class, () -> application.awaitConfirmation(NOW, TERMS));
            assertThrows(ApplicationInWrongState.class, () -> application.change(HEAD, null, NOW, TERMS));
            assertEquals(state, application.state());
        }
    }

    @Test
    @Tag("A9")
    void while_open_somebody_has_something_to_do_until_a_day() {
        var returned = submitted();
        returned.giveBack(UUID.randomUUID(), List.of("DUTY_NOT_SHOWN"), NOW, TERMS);
        var reviewed = submitted();
        reviewed.review(NOW, TERMS);
        for (var application : List.of(draft(), waiting(), submitted(), reviewed, returned, halted())) {
            assertNotNull(application.nextAction, () -> application.state().name());
            assertNotNull(application.nextAction.owner());
            assertTrue(application.deadline.isAfter(NOW));
        }
        var ended = submitted();
        ended.withdraw(HEAD, NOW);
        assertNull(ended.nextAction);
        assertNull(ended.deadline);
    }

    @Test
    void a_decision_is_about_every_line() {
        var application = submitted();
        assertThrows(IllegalArgumentException.class, () -> application.decide(UUID.randomUUID(), List.of(), NOW));
        assertEquals(ApplicationState.SUBMITTED, application.state());
    }

    @Test
    void every_step_is_on_the_timeline() {
        var application = halted();
        application.confirm(NEW_HEAD, NOW, TERMS);
        assertEquals(
                List.of(
                        ApplicationStep.What.DRAFTED,
                        ApplicationStep.What.LETTERS_ISSUED,
                        ApplicationStep.What.SUBMITTED,
                        ApplicationStep.What.NEEDS_CONFIRMATION,
                        ApplicationStep.What.CONFIRMED),
                application.steps.stream().map(step -> step.what).toList());
    }
}
