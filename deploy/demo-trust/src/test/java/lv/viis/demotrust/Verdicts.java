package lv.viis.demotrust;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.client.http.DSSFileLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.sync.ExpirationAndSignatureCheckStrategy;
import eu.europa.esig.dss.validation.SignedDocumentValidator;

/** What DSS, offline, says of a container against the signed list of a demo trust. */
final class Verdicts {
    private final TrustedListsCertificateSource trusted = new TrustedListsCertificateSource();

    Verdicts(DemoTrust trust) {
        this(trust, trust.trustedList());
    }

    Verdicts(DemoTrust trust, byte[] list) {
        var signer = new CommonTrustedCertificateSource();
        signer.addCertificate(new CertificateToken(trust.listSigner()));
        var source = new TLSource();
        source.setUrl("http://127.0.0.1/trusted-list.xml");
        source.setCertificateSource(signer);
        var job = new TLValidationJob();
        job.setTrustedListSources(source);
        job.setTrustedListCertificateSource(trusted);
        job.setSynchronizationStrategy(new ExpirationAndSignatureCheckStrategy());
        job.setOfflineDataLoader((DSSFileLoader) url -> new InMemoryDocument(list, "trusted-list.xml"));
        job.offlineRefresh();
    }

    int numberOfTrustedCertificates() {
        return trusted.getNumberOfCertificates();
    }

    SimpleReport of(byte[] signed) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }
}
