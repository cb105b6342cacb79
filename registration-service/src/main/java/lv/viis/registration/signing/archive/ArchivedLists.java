package lv.viis.registration.signing.archive;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.client.http.DSSFileLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.sync.AcceptAllStrategy;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.TrustedListCopy;

/** Whom trusted lists trusted that were good when they were kept; the seal of the documents says that they still are. */
final class ArchivedLists {
    private ArchivedLists() {}

    static TrustedListsCertificateSource read(Collection<TrustedListCopy> copies) {
        var certificates = new TrustedListsCertificateSource();
        if (copies.isEmpty()) {
            return certificates;
        }
        // A list has one address for all its versions.
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (var copy : copies) {
            contents.put(copy.url() + "#" + HexFormat.of().formatHex(Documents.sha256(copy.content())), copy.content());
        }
        var job = new TLValidationJob();
        job.setTrustedListSources(
                contents.keySet().stream().map(ArchivedLists::source).toArray(TLSource[]::new));
        job.setTrustedListCertificateSource(certificates);
        job.setSynchronizationStrategy(new AcceptAllStrategy());
        job.setOfflineDataLoader((DSSFileLoader) url -> {
            if (!contents.containsKey(url)) {
                throw new DSSException("Not a kept list: " + url);
            }
            return new InMemoryDocument(contents.get(url), "list.xml");
        });
        job.offlineRefresh();
        return certificates;
    }

    private static TLSource source(String url) {
        var source = new TLSource();
        source.setUrl(url);
        source.setCertificateSource(new CommonTrustedCertificateSource());
        return source;
    }
}
