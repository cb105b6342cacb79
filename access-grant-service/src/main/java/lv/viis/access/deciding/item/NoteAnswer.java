package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes over from registration that nobody answers for an application, or that a head stands by it (D1). */
@ApplicationScoped
class NoteAnswer {

    private final DecisionItems items;
    private final ApplicationAnswers answers;
    private final SettleItems settle;

    NoteAnswer(DecisionItems items, ApplicationAnswers answers, SettleItems settle) {
        this.items = items;
        this.answers = answers;
        this.settle = settle;
    }

    /** @param sequence of the event among those of its application */
    @Transactional
    void halt(ApplicationListener.NeedsConfirmation told, long sequence) {
        items.lockApplication(told.applicationId());
        answers.note(ApplicationAnswer.halt(told.applicationId(), sequence, told.submittedVersion(), told.since()));
        settle.settle(told.applicationId());
    }

    @Transactional
    void confirm(ApplicationListener.Confirmed told, long sequence) {
        items.lockApplication(told.applicationId());
        answers.note(ApplicationAnswer.confirmation(
                told.applicationId(), sequence, told.submittedVersion(), told.confirmedBy(), told.confirmedAt()));
        settle.settle(told.applicationId());
    }
}
