package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** What was signed is not, byte for byte, the letter that was issued. */
public final class SignedDataIsNotTheLetter extends Refusal {
    SignedDataIsNotTheLetter(String detail) {
        super(422, "The signed file is not the issued letter", detail);
    }
}
