package lv.viis.demotrust;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Makes an ASiC-E container with a XAdES signature, or adds a signature to one. */
final class SignContainer {
    private final Signer signer;
    private final SignatureOptions options;
    private final Instant at;

    SignContainer(Signer signer, SignatureOptions options) {
        this.signer = signer;
        this.options = options;
        this.at = options.at() == null ? signer.authority().now() : options.at();
    }

    /** The files to sign, or the one container that gets a further signature. */
    byte[] sign(List<DSSDocument> documents) {
        var stamps = options.timeStampedBy() == null
                ? signer.authority()
                : options.timeStampedBy().authority();
        var service = new ASiCWithXAdESService(verifier(signer, stamps, at.minus(options.revocationDataAge())));
        service.setTspSource(new TimeStampUnit(stamps, at));
        var parameters = new ASiCWithXAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(
                switch (options.level()) {
                    case B -> SignatureLevel.XAdES_BASELINE_B;
                    case T -> SignatureLevel.XAdES_BASELINE_T;
                    case LT -> SignatureLevel.XAdES_BASELINE_LT;
                });
        parameters.setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        parameters.setDigestAlgorithm(options.digest());
        parameters.setReferenceDigestAlgorithm(options.digest());
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        parameters.setCertificateChain(
                new CertificateToken(signer.certificate()),
                new CertificateToken(signer.authority().ca().certificate()));
        parameters.bLevel().setSigningDate(Date.from(at));
        var data = service.getDataToSign(documents, parameters);
        var algorithm = SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.ECDSA, options.digest());
        var value = new SignatureValue(
                algorithm, value(algorithm.getJCEId(), signer.pair().key(), data.getBytes()));
        return DSSUtils.toByteArray(service.signDocument(documents, parameters, value));
    }

    static byte[] value(String algorithm, PrivateKey key, byte[] data) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo signature failed.", e);
        }
    }

    /** Trusts what it needs to collect the signer's revocation data, and says nothing about hostile material. */
    static CertificateVerifier verifier(Signer signer, Authority stamps, Instant askedAt) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(signer.authority().ca().certificate()));
        stamps.timeStampUnits().forEach(unit -> trusted.addCertificate(new CertificateToken(unit.certificate())));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setOcspSource(new OcspResponder(signer.authority(), askedAt));
        verifier.setAIASource(null);
        var silent = new SilentOnStatusAlert();
        verifier.setAlertOnExpiredCertificate(silent);
        verifier.setAlertOnNotYetValidCertificate(silent);
        verifier.setAlertOnRevokedCertificate(silent);
        verifier.setAlertOnMissingRevocationData(silent);
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(silent);
        verifier.setAlertOnInvalidTimestamp(silent);
        verifier.setAlertOnInvalidSignature(silent);
        verifier.setAlertOnUncoveredPOE(silent);
        return verifier;
    }
}
