package lv.viis.registration.signing.signature;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import lv.viis.chassis.problem.Refusal;

/** What is said of a file, in a few words that can be compared. */
final class Verdicts {
    private Verdicts() {}

    static String asLetter(SignatureCheck check, List<IssuedDocument> allowed, byte[] file) {
        try {
            return check.check(file, allowed, Instant.now()).signers().stream()
                    .map(signer -> signer.identity().canonical())
                    .sorted()
                    .collect(Collectors.joining("+"));
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    static String toClerk(ExamineFile examine, byte[] file) {
        try {
            var examined = examine.examine(file, Instant.now());
            return examined.verdict() + " "
                    + examined.signatures().stream()
                            .map(Verdicts::signer)
                            .sorted()
                            .collect(Collectors.joining("+"));
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static String signer(ExaminedFile.Signature signature) {
        return signature.signer() == null
                ? "nobody"
                : signature.signer().identity().canonical();
    }
}
