package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.KeyStoreCertificateSource;
import eu.europa.esig.dss.tsl.function.OfficialJournalSchemeInformationURI;
import eu.europa.esig.dss.tsl.function.TLPredicateFactory;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.tsl.source.TLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Where the configured lists come from, and whose signatures they need to count. */
final class ListSources {

    private final Download download;

    ListSources(Download download) {
        this.download = download;
    }

    TLSource of(TrustConfig.OwnList list) throws IOException {
        var signers = new CommonTrustedCertificateSource();
        try {
            for (var location : list.signerCertificates()) {
                var pem = new ByteArrayInputStream(download.get(location));
                for (var one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    signers.addCertificate(new CertificateToken((X509Certificate) one));
                }
            }
        } catch (CertificateException e) {
            throw new IOException("No certificates of a list's signer: " + list.signerCertificates(), e);
        }
        var source = new TLSource();
        source.setUrl(list.url().toString());
        source.setCertificateSource(signers);
        return source;
    }

    LOTLSource of(TrustConfig.ListOfLists lotl) {
        var source = new LOTLSource();
        source.setUrl(lotl.url().toString());
        try {
            source.setCertificateSource(new KeyStoreCertificateSource(
                    lotl.keystore().toFile(),
                    lotl.keystoreType().orElse("PKCS12"),
                    lotl.keystorePassword().toCharArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        source.setSigningCertificatesAnnouncementPredicate(
                new OfficialJournalSchemeInformationURI(lotl.officialJournal()));
        source.setPivotSupport(true);
        lotl.territories()
                .ifPresent(codes -> source.setTlPredicate(
                        TLPredicateFactory.createEUTLCountryCodePredicate(codes.toArray(String[]::new))));
        return source;
    }
}
