package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A signature leaves out a file of its container: the signer would be held to what was never signed. */
@ProblemType(status = 422, en = "A file of the container is not signed", lv = "Kāda konteinera datne nav parakstīta")
public final class FileNotCovered extends Refusal {
    private FileNotCovered(String english, String latvian) {
        super(english, latvian);
    }

    static FileNotCovered byEach() {
        return new FileNotCovered(
                "Each signature must cover every file of the container, as it is.",
                "Katram parakstam jāaptver visas konteinera datnes tādas, kādas tās ir.");
    }

    static FileNotCovered byThisOne() {
        return new FileNotCovered(
                "The signature does not cover every file of the container.",
                "Paraksts neaptver visas konteinera datnes.");
    }
}
