package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.enumerations.SubIndication;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A signature is wrong for certain (TOTAL_FAILED): a byte was changed, or the signature was never right. */
@ProblemType(status = 422, en = "A signature of the container is broken", lv = "Kāds konteinera paraksts nav derīgs")
public final class SignatureBroken extends Refusal {
    private SignatureBroken(String english, String latvian) {
        super(english, latvian);
    }

    static SignatureBroken ofContainer() {
        return new SignatureBroken(
                "A signed file, or a signature, is not as it was when it was signed.",
                "Parakstītā datne vai paraksts vairs nav tāds, kāds bija parakstīšanas brīdī.");
    }

    static SignatureBroken ofPdf() {
        return new SignatureBroken(
                "The PDF, or a signature, is not as it was when it was signed.",
                "PDF datne vai paraksts vairs nav tāds, kāds bija parakstīšanas brīdī.");
    }

    /** @param found as the check names it (ETSI EN 319 102-1) */
    static SignatureBroken found(SubIndication found) {
        return new SignatureBroken(
                "The check ended with " + found + ": the signed file or the signature is not as it was signed.",
                "Pārbaudes iznākums ir " + found + ": parakstītā datne vai paraksts nav tāds, kāds tika parakstīts.");
    }
}
