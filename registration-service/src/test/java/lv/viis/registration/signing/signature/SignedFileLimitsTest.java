package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.Corpus.ANNA;
import static lv.viis.registration.signing.signature.Corpus.LETTER;
import static lv.viis.registration.signing.signature.Corpus.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A signed file of as much of each kind as may be is judged; of one more it is refused, and told what was too much. */
@Tag("F6")
class SignedFileLimitsTest {
    private static final SignatureOptions COMPLETE = SignatureOptions.complete();
    private static final SignatureOptions PLAIN = COMPLETE.withLevel(Level.B);

    /** So slow a machine is that only the limits end anything here. */
    private static final ForeignFiles SLOW = Bounds.within(Duration.ofMinutes(2));

    private static final SignatureCheck CHECK = new SignatureCheck(new Verifiers(SignatureFixture.LISTS), SLOW);
    private static final ExamineFile EXAMINE = new ExamineFile(new Verifiers(SignatureFixture.LISTS), SLOW);

    private static final byte[] CONTAINER = Corpus.signed(ANNA);
    private static final byte[] PDF = Corpus.signedPdf(LETTER, ANNA);

    private static String toClerk(byte[] file) {
        try {
            return EXAMINE.examine(file, Instant.now()).verdict();
        } catch (Refusal refusal) {
            return refusal.status() + " " + refusal.code() + ": " + refusal.getMessage();
        }
    }

    private static String asLetter(byte[] file) {
        try {
            return CHECK.check(file, Corpus.ALLOWED, Instant.now())
                    .signers()
                    .get(0)
                    .identity()
                    .canonical();
        } catch (Refusal refusal) {
            return refusal.status() + " " + refusal.code() + ": " + refusal.getMessage();
        }
    }

    private static void assertLimit(int most, String what, IntFunction<byte[]> file) {
        var isPdf = FileType.of(file.apply(most)) == FileType.PDF;
        assertThat(toClerk(file.apply(most))).matches("TOTAL_PASSED|TOTAL_FAILED|INDETERMINATE");
        assertThat(toClerk(file.apply(most + 1)))
                .isEqualTo(
                        isPdf
                                ? "422 malformed-pdf: The PDF has more than %d %s.".formatted(most, what)
                                : "422 malformed-container: The container has more than %d %s.".formatted(most, what));
    }

    private static byte[] pdfOf(int signatures) {
        var pdf = PDF;
        for (var i = 1; i < signatures; i++) {
            pdf = TRUST.signPdf(TRUST.issue(ANNA), PLAIN, pdf);
        }
        return pdf;
    }

    @Test
    void signatures_of_a_pdf_as_of_a_container() {
        var twenty = pdfOf(20);
        var more = TRUST.signPdf(TRUST.issue(ANNA), PLAIN, twenty);
        assertLimit(20, "signatures", count -> count == 20 ? twenty : more);
        assertThat(asLetter(twenty)).isEqualTo(Corpus.ANNAS);
        assertThat(asLetter(more)).isEqualTo("422 malformed-pdf: The PDF has more than 20 signatures.");
    }

    @Test
    void signatures_of_a_container() {
        var file = CONTAINER;
        for (var i = 1; i < 20; i++) {
            file = TRUST.addSignature(file, TRUST.issue(ANNA), PLAIN);
        }
        var twenty = file;
        var more = TRUST.addSignature(twenty, TRUST.issue(ANNA), PLAIN);
        assertLimit(20, "signatures", count -> count == 20 ? twenty : more);
    }

    @Test
    void revisions() {
        var ends = (int) IntStream.range(0, PDF.length)
                .filter(at -> PdfShape.indexOf(PDF, bytes("%%EOF"), at) == at)
                .count();
        assertLimit(60, "revisions", count -> {
            var pdf = new ByteArrayOutputStream();
            pdf.writeBytes(PDF);
            pdf.writeBytes(bytes("%%EOF\n".repeat(count - ends)));
            return pdf.toByteArray();
        });
    }

    @Test
    void pages_whatever_the_file_says_of_their_number() {
        assertLimit(1_000, "pages", count -> TRUST.signPdf(TRUST.issue(ANNA), PLAIN, Pdfs.blank(count)));
        assertThat(toClerk(Pdfs.changed(PDF, document -> count(document, Integer.MAX_VALUE))))
                .endsWith("more than 1000 pages.");
    }

    private static void count(PDDocument document, int pages) {
        document.getPages().getCOSObject().setInt(COSName.COUNT, pages);
        document.getPages().getCOSObject().setNeedToBeUpdated(true);
    }

    /** Each is compared with the last one. */
    @Test
    void pages_of_an_earlier_revision() {
        var lying =
                TRUST.signChangedPdf(TRUST.issue(ANNA), PLAIN, LETTER, document -> count(document, Integer.MAX_VALUE));
        assertThat(toClerk(Pdfs.changed(lying, document -> count(document, 1))))
                .isEqualTo("422 malformed-pdf: The PDF has more than 1000 pages.");
    }

    @Test
    void annotations_and_fields() {
        assertLimit(
                5_000,
                "annotations and form fields",
                // The signature is a field, and its place an annotation.
                count -> Pdfs.changed(PDF, document -> {
                    var page = document.getPage(0);
                    var all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
                    for (var i = 0; i < count - 2; i++) {
                        var link = new COSDictionary();
                        link.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
                        link.setItem(
                                COSName.RECT,
                                new COSArray(List.of(
                                        COSInteger.get(i % 100 * 5),
                                        COSInteger.get(i / 100 * 5),
                                        COSInteger.get(i % 100 * 5 + 4),
                                        COSInteger.get(i / 100 * 5 + 4))));
                        all.add(link);
                    }
                    all.setNeedToBeUpdated(true);
                    page.getCOSObject().setNeedToBeUpdated(true);
                }));
    }

    @Test
    void attached_files() {
        assertLimit(
                200,
                "attached files",
                count -> Pdfs.changed(PDF, document -> {
                    var file = document.getDocument().createCOSStream();
                    try (var out = file.createOutputStream()) {
                        out.write(bytes("a"));
                    }
                    var files = new COSArray();
                    for (var i = 0; i < count; i++) {
                        var embedded = new COSDictionary();
                        embedded.setItem(COSName.F, file);
                        var one = new COSDictionary();
                        one.setItem(COSName.TYPE, COSName.FILESPEC);
                        one.setItem(COSName.EF, embedded);
                        files.add(one);
                    }
                    document.getDocumentCatalog().getCOSObject().setItem("AF", files);
                }));
    }

    @Test
    void validation_data_of_a_pdf() {
        assertLimit(
                2_000,
                "entries of validation data",
                count -> withCertificates(count - entries(), i -> new byte[] {0x30, 0x00}, true));
    }

    /** Of the lists in the file itself: certificates, answers and lists on revocation, for all and for each signature. */
    private static int entries() {
        var entries = new int[1];
        Pdfs.changed(PDF, document -> {
            var dss = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            entries[0] = entriesOf(dss);
            var each = dss.getCOSDictionary(COSName.getPDFName("VRI"));
            if (each != null) {
                each.keySet().forEach(key -> {
                    if (each.getCOSDictionary(key) != null) {
                        entries[0] += entriesOf(each.getCOSDictionary(key));
                    }
                });
            }
        });
        return entries[0];
    }

    private static int entriesOf(COSDictionary dictionary) {
        return List.of("Certs", "CRLs", "OCSPs", "Cert", "CRL", "OCSP").stream()
                .map(key -> dictionary.getCOSArray(COSName.getPDFName(key)))
                .mapToInt(array -> array == null ? 0 : array.size())
                .sum();
    }

    private static byte[] withCertificates(int count, IntFunction<byte[]> certificate, boolean same) {
        return Pdfs.changed(PDF, document -> {
            var dss = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            var all = dss.getCOSArray(COSName.getPDFName("Certs"));
            COSBase one = null;
            for (var i = 0; i < count; i++) {
                if (one == null || !same) {
                    var stream = document.getDocument().createCOSStream();
                    try (var out = stream.createOutputStream()) {
                        out.write(certificate.apply(i));
                    }
                    one = stream;
                }
                all.add(one);
            }
            all.setNeedToBeUpdated(true);
            dss.setNeedToBeUpdated(true);
        });
    }

    private static final List<byte[]> CERTIFICATES = certificates(201);

    private static List<byte[]> certificates(int count) {
        var all = new ArrayList<byte[]>();
        for (var i = 0; i < count; i++) {
            try {
                all.add(TRUST.issue(ANNA).certificate().getEncoded());
            } catch (java.security.cert.CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private static int certificatesOf(SignedDocumentValidator validator) {
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        return (int) validator.getSignatures().get(0).getCompleteCertificateSource().getCertificates().stream()
                .map(one -> one.getDSSIdAsString())
                .distinct()
                .count();
    }

    @Test
    void certificates_of_a_pdf() {
        var own = certificatesOf(new PDFDocumentValidator(new InMemoryDocument(PDF, "a.pdf")));
        assertLimit(200, "certificates", count -> withCertificates(count - own, CERTIFICATES::get, false));
    }

    @Test
    void certificates_of_a_container() {
        var own = certificatesOf(new ASiCContainerWithXAdESValidator(new InMemoryDocument(CONTAINER, "a.asice")));
        assertLimit(
                200,
                "certificates",
                count -> withValues(
                        "CertificateValues", "EncapsulatedX509Certificate", CERTIFICATES.subList(0, count - own)));
    }

    private static byte[] withValues(String of, String name, List<byte[]> values) {
        var more = new StringBuilder();
        for (var value : values) {
            more.append("<xades:").append(name).append('>');
            more.append(Base64.getEncoder().encodeToString(value));
            more.append("</xades:").append(name).append('>');
        }
        return Corpus.xml(CONTAINER, text -> text.replace("</xades:" + of + ">", more + "</xades:" + of + ">"));
    }

    @Test
    void answers_on_revocation() {
        var validator = new ASiCContainerWithXAdESValidator(new InMemoryDocument(CONTAINER, "a.asice"));
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        var signature = validator.getSignatures().get(0);
        var own = signature.getCompleteOCSPSource().getAllRevocationBinaries().size()
                + signature.getCompleteCRLSource().getAllRevocationBinaries().size();
        var answers = Answers.of(TRUST, ANNA, 200);
        assertLimit(
                200,
                "answers and lists on revocation",
                count -> withValues("OCSPValues", "EncapsulatedOCSPValue", answers.subList(0, count - own)));
    }

    @Test
    void time_stamps() {
        assertLimit(
                100,
                "time stamps",
                count -> Corpus.xml(CONTAINER, text -> {
                    var stamp = Corpus.between(text, "<xades:SignatureTimeStamp", "</xades:SignatureTimeStamp>");
                    var more = new StringBuilder();
                    for (var i = 1; i < count; i++) {
                        more.append(stamp.replaceAll(" Id=\"([^\"]*)\"", " Id=\"$1-" + i + "\""));
                    }
                    return text.replace(stamp, stamp + more);
                }));
    }

    @Test
    void a_file_is_signed_once_by_each_signature() {
        var twice = Corpus.xml(CONTAINER, text -> {
            var reference = text.substring(
                    text.lastIndexOf("<ds:Reference", text.indexOf("URI=\"letter.pdf\"")),
                    text.indexOf("</ds:Reference>", text.indexOf("URI=\"letter.pdf\"")) + "</ds:Reference>".length());
            return text.replace(reference, reference + reference.replaceAll(" Id=\"[^\"]*\"", ""));
        });
        assertThat(toClerk(twice)).isEqualTo("422 malformed-container: A signature refers to one file more than once.");
    }

    @Test
    void what_a_container_unpacks_to() {
        assertThat(asLetter(Zips.with(CONTAINER, "zeros.bin", new byte[30 * 1024 * 1024])))
                .matches("422 malformed-container: The container's files have more than \\d+ KiB when unpacked\\.");
        var many = Zips.entries(CONTAINER);
        for (var i = 0; i < 300; i++) {
            many.add(new Zips.Entry("a/" + i, new byte[0]));
        }
        assertThat(toClerk(Zips.zip(many)))
                .isEqualTo("422 malformed-container: The container has more than 200 files.");
        var deep = "<a>".repeat(61) + "</a>".repeat(61);
        assertThat(toClerk(Zips.with(CONTAINER, "META-INF/more.xml", bytes(deep))))
                .isEqualTo("422 malformed-container: An XML file of the container is nested more than 60 levels deep.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
