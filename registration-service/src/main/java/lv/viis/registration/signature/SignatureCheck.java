package lv.viis.registration.signature;

import eu.europa.esig.dss.asic.common.SecureContainerHandlerBuilder;
import eu.europa.esig.dss.asic.common.ZipUtils;
import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import lv.viis.chassis.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * Whether a container is an issued letter with qualified signatures, as of the moment it was received. Says whose the
 * signatures are; whether they are the right people's is for the letter to say. Safe for many threads.
 */
@ApplicationScoped
public class SignatureCheck {
    private static final Logger LOG = Logger.getLogger(SignatureCheck.class);

    private final TrustedLists lists;
    private final ValidationPolicy policy;

    @Inject
    SignatureCheck(TrustedLists lists) {
        this.lists = lists;
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
     * @param container as it was received
     * @param letterSha256 SHA-256 (32 bytes) of the letter as it was issued
     * @param receivedAt when the container was received: signatures are judged as of then
     * @return who signed, at least one natural person
     * @throws TrustListStale if it cannot be judged now
     * @throws Refusal any other refusal of this package: the container is not accepted
     */
    public SignedLetter check(byte[] container, byte[] letterSha256, Instant receivedAt) {
        var data = ContainerGate.dataFile(container);
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(lists.certificates());
        // Nothing is fetched while judging: a container brings its own revocation data (LT level), and addresses in
        // somebody's certificate do not decide where this service connects to.
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(null);
        try {
            var validator = new ASiCContainerWithXAdESValidator(new InMemoryDocument(container, "letter.asice"));
            validator.setCertificateVerifier(verifier);
            validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
            validator.setValidationTime(Date.from(receivedAt));
            validator.setEnableEtsiValidationReport(false);
            var reports = validator.validateDocument(policy);
            var judged = new JudgeSignatures(validator, reports, data, letterSha256).judge();
            return new SignedLetter(
                    judged.persons(),
                    judged.seals(),
                    Sha256.hex(container),
                    Sha256.hex(data),
                    reports.getXmlSimpleReport().getBytes(StandardCharsets.UTF_8),
                    reports.getXmlDetailedReport().getBytes(StandardCharsets.UTF_8));
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
