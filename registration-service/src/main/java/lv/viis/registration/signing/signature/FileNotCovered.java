package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** A signature leaves out a file of its container: the signer would be held to what was never signed. */
public final class FileNotCovered extends Refusal {
    FileNotCovered(String detail) {
        super(422, "A file of the container is not signed", detail);
    }
}
