package lv.viis.demotrust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xades.tsl.TrustedListV6SignatureParametersBuilder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** A signed trusted list of ETSI TS 119 612 version 6, or a list of such lists. */
final class TrustedListXml {
    private static final String TYPES = "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/";
    private static final String RULES = "http://uri.etsi.org/TrstSvc/TrustedList/schemerules/";

    private final KeyAndCertificate signer;
    private final Instant issued;
    private final Instant nextUpdate;

    TrustedListXml(KeyAndCertificate signer, Instant issued, Instant nextUpdate) {
        this.signer = signer;
        this.issued = issued.truncatedTo(ChronoUnit.SECONDS);
        this.nextUpdate = nextUpdate.truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] list(List<TrustService> services) {
        var body = services.stream().map(TrustedListXml::service).collect(Collectors.joining());
        return sign(scheme("EUgeneric", "LV", "EUcommon", "") + """
                        <TrustServiceProviderList><TrustServiceProvider><TSPInformation>
                        <TSPName><Name xml:lang="en">VIIS demo provider</Name></TSPName>
                        <TSPTradeName><Name xml:lang="en">NTRLV-90000048472</Name></TSPTradeName>
                        <TSPAddress>%s</TSPAddress>
                        <TSPInformationURI><URI xml:lang="en">http://127.0.0.1/</URI></TSPInformationURI>
                        </TSPInformation><TSPServices>%s</TSPServices></TrustServiceProvider></TrustServiceProviderList>
                        """.formatted(ADDRESS, body));
    }

    /** A list of lists with one pointer, as the EU's is: where the list is and which certificate signs it. */
    byte[] listOfLists(String ownUrl, String listUrl, X509Certificate listSigner) {
        return sign(scheme(
                "EUlistofthelists",
                "EU",
                "EUlistofthelists",
                "<PointersToOtherTSL>" + pointer("EUlistofthelists", "EU", ownUrl, signer.certificate())
                        + pointer("EUgeneric", "LV", listUrl, listSigner) + "</PointersToOtherTSL>"));
    }

    private String scheme(String type, String territory, String rules, String pointers) {
        return """
                <TSLVersionIdentifier>6</TSLVersionIdentifier>
                <TSLSequenceNumber>%d</TSLSequenceNumber>
                <TSLType>%s</TSLType>
                <SchemeOperatorName><Name xml:lang="en">VIIS demo, never for production</Name></SchemeOperatorName>
                <SchemeOperatorAddress>%s</SchemeOperatorAddress>
                <SchemeName><Name xml:lang="en">%s:VIIS demo trusted list</Name></SchemeName>
                <SchemeInformationURI><URI xml:lang="en">http://127.0.0.1/</URI></SchemeInformationURI>
                <StatusDeterminationApproach>http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/EUappropriate</StatusDeterminationApproach>
                <SchemeTypeCommunityRules><URI xml:lang="en">%s</URI></SchemeTypeCommunityRules>
                <SchemeTerritory>%s</SchemeTerritory>
                <PolicyOrLegalNotice><TSLLegalNotice xml:lang="en">Proves nothing.</TSLLegalNotice></PolicyOrLegalNotice>
                <HistoricalInformationPeriod>65535</HistoricalInformationPeriod>
                %s<ListIssueDateTime>%s</ListIssueDateTime>
                <NextUpdate><dateTime>%s</dateTime></NextUpdate>
                </SchemeInformation>
                """.formatted(
                        issued.getEpochSecond() / 60,
                        TYPES + type,
                        ADDRESS,
                        territory,
                        RULES + rules,
                        territory,
                        pointers,
                        issued,
                        nextUpdate);
    }

    private static String pointer(String type, String territory, String url, X509Certificate listSigner) {
        return """
                <OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities>
                <TSLLocation>%s</TSLLocation>
                <AdditionalInformation>
                <OtherInformation><TSLType>%s</TSLType></OtherInformation>
                <OtherInformation><SchemeOperatorName><Name xml:lang="en">VIIS demo</Name></SchemeOperatorName></OtherInformation>
                <OtherInformation><SchemeTypeCommunityRules><URI xml:lang="en">%sEUcommon</URI></SchemeTypeCommunityRules></OtherInformation>
                <OtherInformation><SchemeTerritory>%s</SchemeTerritory></OtherInformation>
                <OtherInformation><ns3:MimeType xmlns:ns3="http://uri.etsi.org/02231/v2/additionaltypes#">application/vnd.etsi.tsl+xml</ns3:MimeType></OtherInformation>
                </AdditionalInformation></OtherTSLPointer>
                """.formatted(base64(listSigner), text(url), TYPES + type, RULES, territory);
    }

    private static final String ADDRESS = """
            <PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>Demo 1</StreetAddress>
            <Locality>Riga</Locality><PostalCode>LV-1050</PostalCode><CountryName>LV</CountryName></PostalAddress></PostalAddresses>
            <ElectronicAddress><URI xml:lang="en">http://127.0.0.1/</URI></ElectronicAddress>""";

    private static String service(TrustService service) {
        var extensions = service.purposes().stream()
                .map(purpose -> """
                        <Extension Critical="true"><AdditionalServiceInformation>
                        <URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/%s</URI>
                        </AdditionalServiceInformation></Extension>
                        """.formatted(purpose))
                .collect(Collectors.joining());
        return """
                <TSPService><ServiceInformation>
                <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/%s</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">%s</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity>
                <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>
                <StatusStartingTime>%s</StatusStartingTime>%s
                </ServiceInformation>%s</TSPService>
                """.formatted(
                        service.type().path(),
                        text(service.name()),
                        base64(service.certificate()),
                        service.grantedSince().truncatedTo(ChronoUnit.SECONDS),
                        extensions.isEmpty()
                                ? ""
                                : "<ServiceInformationExtensions>" + extensions + "</ServiceInformationExtensions>",
                        service.isOlderThanEidas() ? history(service) : "");
    }

    private static String history(TrustService service) {
        return """
                <ServiceHistory><ServiceHistoryInstance>
                <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/%s</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">%s</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509SubjectName>%s</X509SubjectName></DigitalId></ServiceDigitalIdentity>
                <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/undersupervision</ServiceStatus>
                <StatusStartingTime>%s</StatusStartingTime>
                </ServiceHistoryInstance></ServiceHistory>""".formatted(
                        service.type().path(),
                        text(service.name()),
                        text(service.certificate().getSubjectX500Principal().getName()),
                        service.certificate().getNotBefore().toInstant());
    }

    private byte[] sign(String content) {
        var xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="viis-demo-list" TSLTag="http://uri.etsi.org/19612/TSLTag"><SchemeInformation>
                """ + content + "</TrustServiceStatusList>";
        var document = new InMemoryDocument(xml.getBytes(StandardCharsets.UTF_8), "trusted-list.xml");
        var certificate = new CertificateToken(signer.certificate());
        XAdESSignatureParameters parameters = new TrustedListV6SignatureParametersBuilder(certificate, document)
                .setDigestAlgorithm(DigestAlgorithm.SHA256)
                .setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA)
                .build();
        parameters.bLevel().setSigningDate(Date.from(issued));
        var service = new XAdESService(new CommonCertificateVerifier());
        var data = service.getDataToSign(document, parameters);
        var value = SignContainer.value(SignatureAlgorithm.ECDSA_SHA256.getJCEId(), signer.key(), data.getBytes());
        return DSSUtils.toByteArray(
                service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value)));
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }
}
