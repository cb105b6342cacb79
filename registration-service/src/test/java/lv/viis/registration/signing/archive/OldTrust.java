package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;
import lv.viis.demotrust.TrustService;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.signature.SignaturePolicy;
import lv.viis.registration.signing.signature.TrustedListCopy;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A demo authority of another time, whose clock the test moves, with all the lists that were kept of it. */
final class OldTrust {
    static final String CONTAINER = DemoTrust.CONTAINER_TYPE;
    static final String PDF = "application/pdf";

    /** What its list names as the service of time stamps. */
    enum Listed {
        UNITS,
        CA_OF_UNITS
    }

    private static final Duration YEAR = Duration.ofDays(365);

    private final DemoTrust trust;
    private final Listed listed;
    private final List<TrustedListCopy> lists = new ArrayList<>();
    private Instant now;
    private byte[] signatureValue;

    OldTrust(Instant begin, Listed listed) {
        this.listed = listed;
        now = begin.minus(Duration.ofDays(100));
        trust = DemoTrust.inMemory(() -> now);
        now = begin.minus(Duration.ofDays(1));
        renewResponder();
        renewUnit("EC");
        now = begin;
        keepList();
    }

    Instant now() {
        return now;
    }

    void setNow(Instant value) {
        now = value;
    }

    void renewResponder() {
        trust.renewOcspResponder(Duration.ofDays(180));
    }

    void renewUnit(String keys) {
        trust.renewTimeStampUnit(YEAR.multipliedBy(3), keys);
    }

    /** Signed by a person whose certificate lasts two years more. */
    SignedForm signed(String mediaType) {
        var person = SignerProfile.person("161175-19997", "Anna", "Demo")
                .valid(now.minus(Duration.ofDays(30)), now.plus(YEAR.multipliedBy(2)));
        var content = mediaType.equals(PDF)
                ? trust.signPdf(trust.issue(person), SignatureOptions.complete(), pdf())
                : trust.sign(
                        trust.issue(person),
                        SignatureOptions.complete(),
                        Map.of("letter.pdf", "the letter".getBytes(StandardCharsets.US_ASCII)));
        var signed = new SignedForm(content, mediaType);
        var found = Bounds.patient()
                .read(() -> signed.reports(offline(), SignaturePolicy.forArchive(), now))
                .getDiagnosticData();
        signatureValue = Documents.sha256(found.getSignatures().get(0).getSignatureValue());
        return signed;
    }

    byte[] signatureValue() {
        return signatureValue;
    }

    /** The list as it is now joins those that were kept. */
    void keepList() {
        var services = new ArrayList<TrustService>(trust.services());
        if (listed == Listed.CA_OF_UNITS) {
            var ca = services.get(0);
            services.removeIf(service -> service.type() != TrustService.Type.QUALIFIED_CERTIFICATES);
            services.add(TrustService.timeStamps(ca.certificate(), ca.grantedSince()));
        }
        lists.add(new TrustedListCopy(
                "http://127.0.0.1/list.xml", trust.trustedList(services, now, now.plus(Duration.ofDays(180)))));
    }

    List<TrustedListCopy> lists() {
        return lists;
    }

    /** Trusts what the kept lists said, and has no network. */
    CertificateVerifier offline() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(ArchivedLists.read(lists));
        verifier.setAIASource(null);
        return verifier;
    }

    /** The same, and the authority answers about revocation as of its clock. */
    CertificateVerifier online() {
        var verifier = offline();
        verifier.setOcspSource(
                (certificate, issuer) -> ocsp((CertificateToken) certificate, (CertificateToken) issuer));
        return verifier;
    }

    private OCSPToken ocsp(CertificateToken certificate, CertificateToken issuer) {
        try {
            var id = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer.getCertificate()),
                    certificate.getSerialNumber());
            var request = new OCSPReqBuilder().addRequest(id).build();
            var answer = (BasicOCSPResp) new OCSPResp(trust.answerOcsp(request.getEncoded())).getResponseObject();
            var token = new OCSPToken(answer, answer.getResponses()[0], certificate, issuer);
            token.setExternalOrigin(RevocationOrigin.EXTERNAL);
            return token;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    TimestampBinary stamp(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            var request = requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest);
            var response = new TimeStampResponse(trust.answerTimeStamp(request.getEncoded()));
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pdf() {
        try (var document = new PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
