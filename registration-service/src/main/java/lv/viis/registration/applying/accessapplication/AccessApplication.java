package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.ApplicationInWrongState.Step;
import lv.viis.registration.applying.accessapplication.ApplicationStep.What;
import lv.viis.registration.known.mandate.Mandate;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;

/**
 * A head's application (iesniegums) for an employee's access, from draft to its end (12.2). What has ended never opens
 * again.
 */
@Entity
public class AccessApplication {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @jakarta.persistence.Version
    long version;

    @Enumerated(EnumType.STRING)
    ApplicationKind kind;

    @Enumerated(EnumType.STRING)
    ApplicationState state;

    UUID employerId;
    UUID applicantId;
    UUID personId;
    UUID batchId;

    /** The clerk who entered it for a head that has no login here, else null. */
    UUID recordedBy;

    @Embedded
    Particulars asked;

    @Embedded
    Mandate mandate;

    @Embedded
    EmployeeCode employeeCode;

    Instant createdAt;
    Instant changedAt;
    Instant submittedAt;

    @OptimisticLock(excluded = true)
    Long submittedVersion;

    UUID confirmedBy;
    UUID returnedDecisionId;
    UUID decisionId;
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    CloseReason closeReason;

    List<UUID> successorIds = List.of();

    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    NextAction nextAction;

    @OptimisticLock(excluded = true)
    Instant deadline;

    @Embedded
    @OptimisticLock(excluded = true)
    AskedRights rights = new AskedRights();

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OptimisticLock(excluded = true)
    List<ApplicationStep> steps = new ArrayList<>();

    protected AccessApplication() {}

    /**
     * @param code the employee's; unless its check digit fits it has to be confirmed (D20)
     */
    AccessApplication(
            ApplicationKind kind,
            UUID employerId,
            UUID applicantId,
            Mandate mandate,
            UUID personId,
            EmployeeCode code,
            Particulars asked,
            List<AskedLine> askedLines) {
        this.kind = kind;
        this.state = ApplicationState.DRAFT;
        this.employerId = employerId;
        this.applicantId = applicantId;
        this.mandate = mandate;
        this.personId = personId;
        this.employeeCode = code;
        this.asked = asked;
        rights.ask(this, askedLines);
    }

    /** @param clerk who enters it for the head, null if the head does */
    void draft(UUID by, UUID clerk, UUID batch, Instant now, Terms terms) {
        recordedBy = clerk;
        batchId = batch;
        createdAt = now;
        next(NextAction.ISSUE_LETTERS, terms.actionBy(now));
        note(What.DRAFTED, by, now);
    }

    /** Another wording. */
    void change(UUID by, Particulars changed, Instant now, Terms terms) {
        requireTo(Step.CHANGE);
        asked = changed;
        changedAt = now;
        next(nextAction, terms.actionBy(now));
        note(What.CHANGED, by, now);
    }

    /** Its letters are out: all, or after a return those that had to change. */
    public void awaitSignatures(UUID by, Instant now, Terms terms) {
        requireTo(Step.ISSUE_LETTERS);
        state = ApplicationState.AWAITING_SIGNATURES;
        next(NextAction.SIGN, terms.actionBy(now));
        note(What.LETTERS_ISSUED, by, now);
    }

    /** @throws ApplicationInWrongState if evidence would come too early or too late */
    public void requireAwaitingSignatures() {
        requireTo(Step.SIGN);
    }

    /**
     * The personal code is right although its check digit does not fit (D20).
     *
     * @param by a clerk, or the employee whose certificate has it
     */
    public void confirmCode(UUID by, Instant now, Terms terms) {
        requireOpen();
        if (employeeCode.confirm(by, now)) {
            note(What.CODE_CONFIRMED, by, now);
        }
        if (nextAction == NextAction.CONFIRM_CODE) {
            awaits(NextAction.SUBMIT, now, terms);
        }
    }

    /** Evidence of a letter came, or more is needed: who has to act now. */
    public void awaits(NextAction action, Instant now, Terms terms) {
        if (state == ApplicationState.AWAITING_SIGNATURES) {
            next(action, action.owner() == NextAction.Owner.CLERK ? terms.clerkBy(now) : terms.actionBy(now));
        }
    }

    /** Nobody did in time what is the employer's or the employee's to do; a clerk's delay ends nothing. */
    boolean hasRunOut(Instant now) {
        return !isWithMinistry() && nextAction.owner() != NextAction.Owner.CLERK && !now.isBefore(deadline);
    }

    /**
     * To the ministry, with the evidence for each letter at hand.
     *
     * @param standsBy who applies for the employer now and stands by it in the applicant's place, else null
     */
    public void submit(UUID by, UUID standsBy, Mandate answersFor, Instant now, Terms terms) {
        requireAwaitingSignatures();
        state = ApplicationState.SUBMITTED;
        mandate = answersFor;
        submittedAt = now;
        confirmedBy = standsBy;
        // What the flush of this change will make of it: decisions name this version, whatever else changes meanwhile.
        submittedVersion = version + 1;
        next(NextAction.REVIEW, terms.decisionBy(now));
        note(What.SUBMITTED, by, now);
    }

    /** @return whether it is about the submitted version, and there still is something to be told of it */
    public boolean isAbout(long toldVersion) {
        return isWithMinistry() && submittedVersion == toldVersion;
    }

    void review(Instant now, Terms terms) {
        if (state == ApplicationState.SUBMITTED) {
            state = ApplicationState.UNDER_REVIEW;
            next(NextAction.DECIDE, terms.decisionBy(submittedAt));
            note(What.REVIEW_STARTED, null, now);
        }
    }

    ApplicationStep giveBack(UUID decision, List<String> reasonCodes, Instant now, Terms terms) {
        state = ApplicationState.RETURNED;
        returnedDecisionId = decision;
        confirmedBy = null;
        next(NextAction.CORRECT, terms.actionBy(now));
        return note(What.RETURNED, null, now).because(reasonCodes);
    }

    /** The head who applied is head no longer: whoever is now has to stand by it (D1). */
    ApplicationStep awaitConfirmation(Instant now, Terms terms) {
        requireTo(Step.ASK_FOR_CONFIRMATION);
        state = ApplicationState.NEEDS_CONFIRMATION;
        next(NextAction.CONFIRM, terms.confirmationBy(now));
        return note(What.NEEDS_CONFIRMATION, null, now);
    }

    /** @param by the new head, or null if the applicant is head again after all */
    ApplicationStep confirm(UUID by, Instant now, Terms terms) {
        requireTo(Step.CONFIRM);
        state = ApplicationState.SUBMITTED;
        confirmedBy = by;
        next(NextAction.REVIEW, terms.decisionBy(now));
        return note(What.CONFIRMED, by, now);
    }

    /** Takes the ministry's decision over, of the submitted version. */
    void decide(UUID decision, List<DecidedLine> outcomes, Instant at) {
        rights.decide(outcomes);
        decisionId = decision;
        end(ApplicationState.DECIDED, What.DECIDED, null, at);
    }

    ApplicationStep withdraw(UUID by, Instant now) {
        requireOpen();
        return end(ApplicationState.WITHDRAWN, What.WITHDRAWN, by, now);
    }

    /** @throws ApplicationInWrongState if it has ended */
    public void requireOpen() {
        requireTo(Step.ANY);
    }

    ApplicationStep expire(Instant now) {
        return end(ApplicationState.EXPIRED, What.EXPIRED, null, now);
    }

    /** @param successors of an organisation that closed, else empty */
    ApplicationStep close(CloseReason reason, List<UUID> successors, Instant now) {
        closeReason = reason;
        successorIds = successors;
        return end(ApplicationState.CLOSED, What.CLOSED, null, now).because(List.of(reason.name()));
    }

    /** Appends to its timeline. */
    public ApplicationStep note(What what, UUID by, Instant now) {
        var step = new ApplicationStep(this, what, by, now);
        steps.add(step);
        return step;
    }

    private ApplicationStep end(ApplicationState how, What what, UUID by, Instant at) {
        state = how;
        closedAt = at;
        next(null, null);
        rights.close();
        return note(what, by, at);
    }

    private void next(NextAction action, Instant until) {
        nextAction = action;
        deadline = until;
    }

    private void requireTo(Step step) {
        if (!step.isPossible(state)) {
            throw new ApplicationInWrongState(this, step);
        }
    }

    /** A head may apply for themselves, but is shown to do so (D2). */
    public boolean isSelfApplication() {
        return applicantId.equals(personId);
    }

    /** Whether a personal code is still to be confirmed (D20); whose rights only end was known by it before. */
    public boolean isCodeDoubtful() {
        return kind != ApplicationKind.REVOKE && employeeCode.isDoubtful();
    }

    /** Who applied and may do so no longer has to do with it only while it is open, and for a while after its end. */
    public boolean concernsFormerApplicant(Instant endedSince) {
        return closedAt == null || closedAt.isAfter(endedSince);
    }

    public boolean isAwaitingSignatures() {
        return state == ApplicationState.AWAITING_SIGNATURES;
    }

    public boolean isOpen() {
        return !state.isEnd();
    }

    public boolean isWithMinistry() {
        return state.isWithMinistry();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ApplicationState state() {
        return state;
    }

    public ApplicationKind kind() {
        return kind;
    }

    public UUID employerId() {
        return employerId;
    }

    public UUID applicantId() {
        return applicantId;
    }

    public UUID personId() {
        return personId;
    }

    public Particulars asked() {
        return asked;
    }

    public Mandate mandate() {
        return mandate;
    }

    /** The employee's personal code, sealed for {@code person:<personId>}. */
    public byte[] employeeCode() {
        return employeeCode.employeeCode;
    }

    /** The new head who stands by it, or null. */
    public UUID confirmedBy() {
        return confirmedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Until when the next step has to be done; null once it has ended. */
    public Instant deadline() {
        return deadline;
    }

    /** What it waits for; null once it has ended. */
    public NextAction nextAction() {
        return nextAction;
    }

    /** Whether a clerk entered it for a head without a login here. */
    public boolean isRecordedByClerk() {
        return recordedBy != null;
    }

    /** The version that the ministry decides on; null until it is submitted. */
    public Long submittedVersion() {
        return submittedVersion;
    }

    public AskedRights rights() {
        return rights;
    }
}
