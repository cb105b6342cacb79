package lv.viis.demotrust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Makes time stamps (RFC 3161), over HTTP or in process, as of a given time. */
final class TimeStampUnit implements TSPSource {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Best practice time stamp policy, ETSI EN 319 421. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("0.4.0.2023.1.1");

    private final transient KeyAndCertificate unit;
    private final Instant time;

    TimeStampUnit(Authority authority, Instant time) {
        this.unit = authority.timeStamping();
        this.time = time;
    }

    /** The DER of a time stamp response to the DER of a time stamp request. */
    byte[] answer(byte[] request) throws IOException {
        try {
            return respond(new TimeStampRequest(request)).getEncoded();
        } catch (TSPException e) {
            throw new IllegalStateException("The demo time stamping unit failed.", e);
        }
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            var request = requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest);
            return new TimestampBinary(respond(request).getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new IllegalStateException("The demo time stamping unit failed.", e);
        }
    }

    private TimeStampResponse respond(TimeStampRequest request) throws TSPException {
        try {
            var tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signedAt()))
                            .build(unit.algorithm(), unit.key(), unit.certificate()),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(unit.certificate())));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, new BigInteger(64, RANDOM), Date.from(time));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The demo time stamping unit failed.", e);
        }
    }

    /** Otherwise it is now by the wall clock, when the unit's certificate may have ended. */
    private AttributeTable signedAt() {
        return new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time)))));
    }
}
