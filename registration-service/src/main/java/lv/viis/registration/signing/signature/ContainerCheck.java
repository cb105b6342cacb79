package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.time.Instant;
import java.util.List;

/** Whether a container holds issued documents and nothing else, each signed by every signature in it. */
final class ContainerCheck {

    private final Validation validation;
    private final ValidationPolicy policy = SignaturePolicy.strict();

    ContainerCheck(Validation validation) {
        this.validation = validation;
    }

    SignedFile check(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        var payloads = ContainerGate.open(file, ContainerLimits.OF_LETTERS).payloads();
        return Validation.guarded(FileType.ZIP, () -> {
            var reports = Validation.reports(validation.ofContainer(file, receivedAt), policy, FileType.ZIP);
            return new JudgeSignatures(reports, new ContainerCoverage(payloads, allowed)).judge(file);
        });
    }
}
