package lv.viis.demotrust;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Everything that qualified signatures need, for demo people: who issues, who stamps, who answers about revocation,
 * and the signed list that says so. Anybody can sign as anybody with it: never for production.
 */
public final class DemoTrust {
    /** Media type of an ASiC-E container. */
    public static final String CONTAINER_TYPE = "application/vnd.etsi.asic-e+zip";

    private static final Duration LIST_VALIDITY = Duration.ofDays(180);

    private final Authority authority;

    private DemoTrust(Authority authority) {
        this.authority = authority;
    }

    /** New keys that are gone with the process. */
    public static DemoTrust inMemory() {
        return new DemoTrust(Authority.create(Authority.FOUNDED, InstantSource.system()));
    }

    /** New keys of an authority that is founded when the clock says it is, and does everything by that clock. */
    public static DemoTrust inMemory(InstantSource clock) {
        return new DemoTrust(Authority.create(clock.instant(), clock));
    }

    /** The keys in the directory, made on first use. */
    public static DemoTrust in(Path directory) {
        return new DemoTrust(AuthorityFiles.openOrCreate(directory));
    }

    /** A new certificate and key. */
    public Signer issue(SignerProfile profile) {
        return authority.issue(profile);
    }

    /** From then on OCSP answers that the signer's certificate was revoked at that time. */
    public void revoke(Signer signer, Instant at) {
        authority.revoke(signer.certificate().getSerialNumber(), at);
    }

    /** The key that answers about revocation is replaced by a new one, which lasts that long. */
    public void renewOcspResponder(Duration lifetime) {
        authority.renewOcsp(lifetime);
    }

    /** The unit that stamps is replaced by a new one, which lasts that long; its keys are {@code EC} or {@code RSA}. */
    public void renewTimeStampUnit(Duration lifetime, String keys) {
        authority.renewTimeStampUnit(lifetime, keys);
    }

    /** Certificates issued from now on name this address for questions about revocation; null: none. */
    public void answerOcspAt(String address) {
        authority.answerAt(address);
    }

    /** A container with one file and one complete signature. */
    public byte[] sign(Signer signer, String fileName, byte[] content) {
        return sign(signer, SignatureOptions.complete(), Map.of(fileName, content));
    }

    /** A container with the files (name to content) and one signature over all of them. */
    public byte[] sign(Signer signer, SignatureOptions options, Map<String, byte[]> files) {
        var documents = new ArrayList<DSSDocument>();
        files.forEach((name, content) -> documents.add(new InMemoryDocument(content, name)));
        return new SignContainer(signer, options).sign(documents);
    }

    /** The container with a further signature over the same files. */
    public byte[] addSignature(byte[] container, Signer signer, SignatureOptions options) {
        return new SignContainer(signer, options).sign(List.of(new InMemoryDocument(container, "container.asice")));
    }

    /** The PDF with a signature in it that nobody sees, behind those that it has. */
    public byte[] signPdf(Signer signer, SignatureOptions options, byte[] pdf) {
        return new SignPdf(signer, options).sign(pdf, null);
    }

    /** The PDF with a signature that shows as a filled rectangle at that place. */
    public byte[] signPdf(Signer signer, SignatureOptions options, byte[] pdf, VisiblePlace place) {
        return new SignPdf(signer, options).sign(pdf, place);
    }

    /** What a verifier has to refuse: a PDF that is changed in the very update that signs it. */
    public byte[] signChangedPdf(Signer signer, SignatureOptions options, byte[] pdf, Consumer<PDDocument> change) {
        return new SignPdf(signer, options, change).sign(pdf, null);
    }

    /** The signed list of this authority's services, with a next update in six months. */
    public byte[] trustedList() {
        var now = authority.now();
        return trustedList(services(), now, now.plus(LIST_VALIDITY));
    }

    /** The same with further services, of others. */
    public byte[] trustedListWith(List<TrustService> others) {
        var all = new ArrayList<>(services());
        all.addAll(others);
        var now = authority.now();
        return trustedList(all, now, now.plus(LIST_VALIDITY));
    }

    /** A list of any services, signed by this authority's list signer. */
    public byte[] trustedList(List<TrustService> services, Instant issued, Instant nextUpdate) {
        return new TrustedListXml(authority.listSigner(), issued, nextUpdate).list(services);
    }

    /** A list of lists that points to one list of this authority. */
    public byte[] listOfLists(String ownUrl, String listUrl) {
        var now = authority.now();
        return new TrustedListXml(authority.listSigner(), now, now.plus(LIST_VALIDITY))
                .listOfLists(ownUrl, listUrl, listSigner());
    }

    /** This authority's services as its own list has them. */
    public List<TrustService> services() {
        var services = new ArrayList<TrustService>();
        services.add(TrustService.certificates(authority.ca().certificate(), authority.founded()));
        for (var unit : authority.timeStampUnits()) {
            services.add(TrustService.timeStamps(
                    unit.certificate(), unit.certificate().getNotBefore().toInstant()));
        }
        return List.copyOf(services);
    }

    public X509Certificate listSigner() {
        return authority.listSigner().certificate();
    }

    public String listSignerPem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(listSigner().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DER of an OCSP response, as of now. */
    public byte[] answerOcsp(byte[] request) {
        return new OcspResponder(authority, authority.now()).answer(request);
    }

    /** DER of a time stamp response, as of now. */
    public byte[] answerTimeStamp(byte[] request) throws IOException {
        return new TimeStampUnit(authority, authority.now()).answer(request);
    }

    Authority authority() {
        return authority;
    }
}
