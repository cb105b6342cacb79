package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes over from registration that nobody answers for an application, or that a head stands by it (D1). */
@ApplicationScoped
class NoteAnswer {

    private final SettleItems settle;

    NoteAnswer(SettleItems settle) {
        this.settle = settle;
    }

    /** @param sequence of the event among those of its application */
    @Transactional
    void halt(ApplicationListener.NeedsConfirmation told, long sequence) {
        DecisionItems.lockApplication(told.applicationId());
        ApplicationAnswer.noteHalt(told.applicationId(), sequence, told.submittedVersion(), told.since());
        settle.settle(told.applicationId());
    }

    @Transactional
    void confirm(ApplicationListener.Confirmed told, long sequence) {
        DecisionItems.lockApplication(told.applicationId());
        ApplicationAnswer.noteConfirmation(
                told.applicationId(), sequence, told.submittedVersion(), told.confirmedBy(), told.confirmedAt());
        settle.settle(told.applicationId());
    }
}
