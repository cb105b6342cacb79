package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import eu.europa.esig.dss.policy.jaxb.MultiValuesConstraint;
import eu.europa.esig.dss.policy.jaxb.TimeConstraint;
import eu.europa.esig.dss.policy.jaxb.TimeUnit;
import eu.europa.esig.dss.policy.jaxb.UnsignedAttributesConstraints;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** The policy of DSS with its lenient answers made strict; written as edits, so that a new DSS brings its own news. */
public final class SignaturePolicy {
    private SignaturePolicy() {}

    /** For letters: what is not as it should be is not accepted. */
    static ValidationPolicy strict() {
        return new EtsiValidationPolicy(policy(policy -> {
            ofLetters(policy);
            // An answer about revocation from before the signature says nothing about the signature's time.
            policy.getSignatureConstraints()
                    .getBasicSignatureConstraints()
                    .getSigningCertificate()
                    .setRevocationFreshness(oneDay());
        }));
    }

    /**
     * For letters that were found good once. The list of their time was good when it was kept; that it has ended since,
     * and its signer's certificate with it, proves nothing against it. But an algorithm has ended when its day has come,
     * also if that day lies after this policy's last change. How old revocation data may be was judged at receipt; here
     * it is not said, for the reason of {@link #forAnybody}.
     */
    public static ValidationPolicy forArchive() {
        return new EtsiValidationPolicy(archivePolicy());
    }

    /** {@link #forArchive} as XML, UTF-8. */
    public static byte[] archiveXml() {
        try {
            return ValidationPolicyFacade.newFacade().marshall(archivePolicy()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException | JAXBException | SAXException e) {
            throw new IllegalStateException("The validation policy cannot be written.", e);
        }
    }

    private static ConstraintsParameters archivePolicy() {
        return policy(policy -> {
            ofLetters(policy);
            policy.getEIDAS().setTLNotExpired(null);
            policy.getEIDAS().setTLWellSigned(null);
            policy.getCryptographic().getAlgoExpirationDate().setLevelAfterUpdate(Level.FAIL);
        });
    }

    private static void ofLetters(ConstraintsParameters policy) {
        var container = policy.getContainerConstraints();
        container.setAcceptableContainerTypes(oneOf("ASiC-E"));
        container.setAllFilesSigned(fail());
        policy.getSignatureConstraints().getBasicSignatureConstraints().setPdfAnnotationOverlap(fail());
    }

    /**
     * For files that anybody made: as strict about what makes a signature prove something, but they may be packed
     * otherwise and hold unsigned files, which is told. How old revocation data may be is not said here: DSS would then
     * let an answer pass whose responder's certificate has ended since ({@link SignatureFacts#isRevocationDataOld}).
     */
    static ValidationPolicy forAnybody() {
        return new EtsiValidationPolicy(policy(policy -> {
            policy.getContainerConstraints().setAcceptableContainerTypes(null);
            policy.getSignatureConstraints().getBasicSignatureConstraints().setAnnotationChanges(fail());
        }));
    }

    private static ConstraintsParameters policy(Consumer<ConstraintsParameters> edits) {
        try (var in = ValidationPolicyFacade.class.getResourceAsStream("/policy/constraint.xml")) {
            var policy = ValidationPolicyFacade.newFacade().unmarshall(Objects.requireNonNull(in));

            var signature = policy.getSignatureConstraints();
            // Without it an untrusted time stamp is ignored as long as the signer's certificate is valid.
            var unsigned = new UnsignedAttributesConstraints();
            unsigned.setTLevelTimeStamp(fail());
            signature.setUnsignedAttributes(unsigned);
            var basic = signature.getBasicSignatureConstraints();
            basic.setUndefinedChanges(fail());
            basic.setPdfVisualDifference(fail());

            policy.getEIDAS().setTLNotExpired(fail());
            policy.getEIDAS().setTLWellSigned(fail());
            edits.accept(policy);
            return policy;
        } catch (IOException | JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("The validation policy of DSS cannot be read.", e);
        }
    }

    private static LevelConstraint fail() {
        var constraint = new LevelConstraint();
        constraint.setLevel(Level.FAIL);
        return constraint;
    }

    /** Zero days would refuse the answer that was fetched just before the stamp. */
    private static TimeConstraint oneDay() {
        var constraint = new TimeConstraint();
        constraint.setLevel(Level.FAIL);
        constraint.setUnit(TimeUnit.DAYS);
        constraint.setValue(1);
        return constraint;
    }

    private static MultiValuesConstraint oneOf(String value) {
        var constraint = new MultiValuesConstraint();
        constraint.setLevel(Level.FAIL);
        constraint.getId().addAll(List.of(value));
        return constraint;
    }
}
