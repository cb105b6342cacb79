package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The signature rests on an algorithm that can be forged today, as files of long ago do. */
@ProblemType(status = 422, en = "The signature is too weak", lv = "Paraksts ir pārāk vājš")
public final class SignatureTooWeak extends Refusal {
    private SignatureTooWeak(String english, String latvian) {
        super(english, latvian);
    }

    static SignatureTooWeak ofDdoc() {
        return new SignatureTooWeak(
                "This is a DDOC file (DIGIDOC-XML): its signatures rest on SHA-1.",
                "Tā ir DDOC datne (DIGIDOC-XML): tās paraksti balstās uz SHA-1.");
    }

    static SignatureTooWeak ofOldBdoc() {
        return new SignatureTooWeak(
                "This is a BDOC 1.0 container: its signatures rest on SHA-1.",
                "Tas ir BDOC 1.0 konteiners: tā paraksti balstās uz SHA-1.");
    }

    static SignatureTooWeak ofDigest(String name) {
        return new SignatureTooWeak(
                "The signature rests on " + name + ", which can be forged.",
                "Paraksts balstās uz " + name + ", ko var viltot.");
    }

    /** None of the file's signatures could count. */
    static SignatureTooWeak throughout(String algorithm) {
        return new SignatureTooWeak(
                "The signature rests on " + algorithm + ", which can be forged. Sign again with today's tool.",
                "Paraksts balstās uz " + algorithm + ", ko var viltot. Parakstiet vēlreiz ar mūsdienīgu rīku.");
    }

    static SignatureTooWeak forgeable() {
        return new SignatureTooWeak(
                "The signature rests on an algorithm that can be forged today.",
                "Paraksts balstās uz algoritmu, ko mūsdienās var viltot.");
    }
}
