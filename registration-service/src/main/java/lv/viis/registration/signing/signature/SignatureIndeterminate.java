package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.enumerations.SubIndication;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The signature can neither be confirmed nor refuted now (INDETERMINATE); the same file may pass later. */
@ProblemType(status = 422, en = "The signature cannot be confirmed", lv = "Parakstu nevar apstiprināt")
public final class SignatureIndeterminate extends Refusal {
    private final boolean mayPassLater;

    private SignatureIndeterminate(boolean mayPassLater, String english, String latvian) {
        super(english, latvian);
        this.mayPassLater = mayPassLater;
    }

    static SignatureIndeterminate ofTimeStamp() {
        return new SignatureIndeterminate(
                true, "The time stamp cannot be confirmed now.", "Laika zīmogu pašlaik nevar apstiprināt.");
    }

    /**
     * @param found as the check names it (ETSI EN 319 102-1)
     * @param mayPassLater whether what is missing, such as an answer on revocation, may still be had
     */
    static SignatureIndeterminate found(SubIndication found, boolean mayPassLater) {
        return new SignatureIndeterminate(
                mayPassLater, "The check ended with " + found + ".", "Pārbaudes iznākums ir " + found + ".");
    }

    public boolean mayPassLater() {
        return mayPassLater;
    }
}
