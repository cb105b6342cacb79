package lv.viis.registration.applying.accessapplication;

/** What an open application waits for, and whose it is to do (A9). */
public enum NextAction {
    ISSUE_LETTERS(Owner.APPLICANT),
    SIGN(Owner.SIGNERS),
    CONFIRM_PAPER(Owner.CLERK),
    CONFIRM_CODE(Owner.CLERK),
    SUBMIT(Owner.APPLICANT),
    REVIEW(Owner.OFFICER),
    DECIDE(Owner.OFFICER),
    CORRECT(Owner.APPLICANT),
    CONFIRM(Owner.HEAD);

    /** Whose turn it is. */
    public enum Owner {
        /** Who applied, or may act in their place. */
        APPLICANT,
        /** The head and the employee, each with a letter of their own. */
        SIGNERS,
        /** A clerk of the ministry. */
        CLERK,
        /** An access officer of the ministry. */
        OFFICER,
        /** Who heads the employer now. */
        HEAD
    }

    private final Owner owner;

    NextAction(Owner owner) {
        this.owner = owner;
    }

    public Owner owner() {
        return owner;
    }
}
