package lv.viis.demotrust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Answers for the certificates of the demo authority (RFC 6960), over HTTP or in process, as of a given time. */
final class OcspResponder implements OCSPSource {
    private final transient Authority authority;
    private final Instant producedAt;

    OcspResponder(Authority authority, Instant producedAt) {
        this.authority = authority;
        this.producedAt = producedAt;
    }

    /** The DER of an OCSP response to the DER of an OCSP request. */
    byte[] answer(byte[] request) {
        try {
            OCSPReq parsed;
            try {
                parsed = new OCSPReq(request);
                if (parsed.getRequestList().length == 0) {
                    return failure(OCSPResponseStatus.MALFORMED_REQUEST);
                }
            } catch (IOException | RuntimeException e) {
                return failure(OCSPResponseStatus.MALFORMED_REQUEST);
            }
            var builder = builder();
            for (var one : parsed.getRequestList()) {
                add(builder, one.getCertID());
            }
            var nonce = parsed.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                builder.setResponseExtensions(new Extensions(nonce));
            }
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, sign(builder))
                    .getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException e) {
            throw new IllegalStateException("The demo OCSP responder failed.", e);
        }
    }

    @Override
    public OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        try {
            var builder = builder();
            add(
                    builder,
                    new CertificateID(
                            digests().get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(issuer.getCertificate()),
                            certificate.getSerialNumber()));
            var response = sign(builder);
            return new OCSPToken(response, response.getResponses()[0], certificate, issuer);
        } catch (OCSPException | OperatorCreationException | java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException("The demo OCSP responder failed.", e);
        }
    }

    private void add(BasicOCSPRespBuilder builder, CertificateID id) throws OCSPException, OperatorCreationException {
        CertificateStatus status = CertificateStatus.GOOD;
        if (!id.matchesIssuer(holder(authority.ca()), digests())) {
            status = new UnknownStatus();
        } else {
            var revokedAt = authority.revokedAt(id.getSerialNumber());
            if (revokedAt != null) {
                status = new RevokedStatus(Date.from(revokedAt), 1);
            }
        }
        builder.addResponse(id, status, Date.from(producedAt), null, null);
    }

    private BasicOCSPRespBuilder builder() throws OCSPException {
        return new BasicOCSPRespBuilder(new RespID(holder(authority.ocsp()).getSubject()));
    }

    private BasicOCSPResp sign(BasicOCSPRespBuilder builder) throws OCSPException, OperatorCreationException {
        return builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA")
                        .build(authority.ocsp().key()),
                new X509CertificateHolder[] {holder(authority.ocsp()), holder(authority.ca())},
                Date.from(producedAt));
    }

    private static byte[] failure(int status) throws OCSPException, IOException {
        return new OCSPRespBuilder().build(status, null).getEncoded();
    }

    private static X509CertificateHolder holder(KeyAndCertificate pair) {
        try {
            return new JcaX509CertificateHolder(pair.certificate());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }
}
