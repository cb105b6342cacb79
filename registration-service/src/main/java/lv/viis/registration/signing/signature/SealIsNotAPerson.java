package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Only e-seals of legal persons are on the letter; a person has to sign. */
@ProblemType(
        status = 422,
        en = "An e-seal is not a person's signature",
        lv = "Elektroniskais zīmogs nav personas paraksts")
public final class SealIsNotAPerson extends Refusal {
    private SealIsNotAPerson(String english, String latvian) {
        super(english, latvian);
    }

    static SealIsNotAPerson alone() {
        return new SealIsNotAPerson(
                "Only e-seals are on the letter: it needs a person's own signature.",
                "Uz vēstules ir tikai elektroniskie zīmogi: tai vajadzīgs pašas personas paraksts.");
    }

    static SealIsNotAPerson thisOne() {
        return new SealIsNotAPerson(
                "A letter needs a person's own signature.", "Vēstulei vajadzīgs pašas personas paraksts.");
    }
}
