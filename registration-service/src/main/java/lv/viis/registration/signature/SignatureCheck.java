package lv.viis.registration.signature;

import eu.europa.esig.dss.asic.common.SecureContainerHandlerBuilder;
import eu.europa.esig.dss.asic.common.ZipUtils;
import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import lv.viis.chassis.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * Whether a file is issued documents with qualified signatures, as of the moment it was received. Says whose the
 * signatures are; whether they are the right people's is for the letter to say. Safe for many threads.
 */
@ApplicationScoped
public class SignatureCheck {
    private static final Logger LOG = Logger.getLogger(SignatureCheck.class);

    private final Verifiers verifiers;
    private final ValidationPolicy policy;

    @Inject
    SignatureCheck(Verifiers verifiers) {
        this.verifiers = verifiers;
        this.policy = SignaturePolicy.strict();
        limitContainers();
    }

    /** The gate has refused such containers before; this is for whoever opens one past the gate. Global in DSS. */
    private static void limitContainers() {
        ZipUtils.getInstance()
                .setZipContainerHandlerBuilder(new SecureContainerHandlerBuilder()
                        .setMaxAllowedFilesAmount(ContainerGate.MAX_ENTRIES)
                        .setMaxCompressionRatio(ContainerGate.MAX_RATIO)
                        .setThreshold(ContainerGate.RATIO_THRESHOLD));
    }

    /**
     * @param file as it was received
     * @param allowed what may be in it; the file need not hold all of them, but nothing else
     * @param receivedAt when the file was received: signatures are judged as of then
     * @return who signed, at least one natural person
     * @throws TrustListStale if it cannot be judged now
     * @throws Refusal any other refusal of this package: the file is not accepted
     */
    public SignedFile check(byte[] file, List<IssuedDocument> allowed, Instant receivedAt) {
        var payloads = ContainerGate.payloads(file);
        var verifier = verifiers.forJudging();
        try {
            var validator = new ASiCContainerWithXAdESValidator(new InMemoryDocument(file, "letter.asice"));
            validator.setCertificateVerifier(verifier);
            validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
            validator.setValidationTime(Date.from(receivedAt));
            validator.setEnableEtsiValidationReport(false);
            var reports = validator.validateDocument(policy);
            var coverage = new Coverage(validator, payloads, allowed);
            var judged = new JudgeSignatures(reports, coverage).judge();
            return new SignedFile(
                    SignedFile.Format.ASIC_E,
                    judged.persons(),
                    judged.seals(),
                    Sha256.hex(file),
                    coverage.documents(),
                    reports.getXmlSimpleReport().getBytes(StandardCharsets.UTF_8),
                    reports.getXmlDetailedReport().getBytes(StandardCharsets.UTF_8),
                    ContainerGate.TYPE);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // The library answers hostile XML and ASN.1 by many kinds of exceptions; none is the service's failure.
            // Its message may quote the container, so only a debug log has it.
            LOG.warnf(
                    "A container made the signature library fail: %s",
                    e.getClass().getName());
            LOG.debug("Why", e);
            throw new MalformedContainer("The container's signatures cannot be read.");
        }
    }
}
