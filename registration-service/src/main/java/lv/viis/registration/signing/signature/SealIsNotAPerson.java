package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** Only e-seals of legal persons are on the letter; a person has to sign. */
public final class SealIsNotAPerson extends Refusal {
    SealIsNotAPerson(String detail) {
        super(422, "An e-seal is not a person's signature", detail);
    }
}
