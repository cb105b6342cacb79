package lv.viis.registration.signature;

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
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** The policy of DSS with its lenient answers made strict; written as edits, so that a new DSS brings its own news. */
final class SignaturePolicy {
    private SignaturePolicy() {}

    /** For letters: what is not as it should be is not accepted. */
    static ValidationPolicy strict() {
        return policy(policy -> {
            // An answer about revocation from before the signature says nothing about the signature's time.
            policy.getSignatureConstraints()
                    .getBasicSignatureConstraints()
                    .getSigningCertificate()
                    .setRevocationFreshness(oneDay());
            var container = policy.getContainerConstraints();
            container.setAcceptableContainerTypes(oneOf("ASiC-E"));
            container.setAllFilesSigned(fail());
            policy.getSignatureConstraints().getBasicSignatureConstraints().setPdfAnnotationOverlap(fail());
        });
    }

    /**
     * For files that anybody made: as strict about what makes a signature prove something, but they may be packed
     * otherwise and hold unsigned files, which is told. How old revocation data may be is not said here: DSS would then
     * let an answer pass whose responder's certificate has ended since ({@link SignatureFacts#isRevocationDataOld}).
     */
    static ValidationPolicy forAnybody() {
        return policy(policy -> {
            policy.getContainerConstraints().setAcceptableContainerTypes(null);
            policy.getSignatureConstraints().getBasicSignatureConstraints().setAnnotationChanges(fail());
        });
    }

    private static ValidationPolicy policy(Consumer<ConstraintsParameters> edits) {
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
            return new EtsiValidationPolicy(policy);
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
