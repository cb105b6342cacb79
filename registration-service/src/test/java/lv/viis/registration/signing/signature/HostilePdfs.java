package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.Corpus.ANNA;
import static lv.viis.registration.signing.signature.Corpus.ANNAS;
import static lv.viis.registration.signing.signature.Corpus.FORGED;
import static lv.viis.registration.signing.signature.Corpus.LETTER;
import static lv.viis.registration.signing.signature.Corpus.SEAL;
import static lv.viis.registration.signing.signature.Corpus.SEALS;
import static lv.viis.registration.signing.signature.Corpus.TRUST;
import static lv.viis.registration.signing.signature.Corpus.bytes;
import static lv.viis.registration.signing.signature.Corpus.signedPdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.demotrust.VisiblePlace;

/** PDFs that say something else than the issued one, or whose signers must not count. */
final class HostilePdfs {
    private static final byte[] GOOD = signedPdf(LETTER, ANNA);
    private static final SignatureOptions COMPLETE = SignatureOptions.complete();
    private static final String PASSED = "TOTAL_PASSED " + ANNAS;
    private static final String FAILED = "TOTAL_FAILED " + ANNAS;

    private final Corpus corpus;

    HostilePdfs(Corpus corpus) {
        this.corpus = corpus;
    }

    void build() {
        changes();
        looks();
        bytesOfIt();
        signers();
    }

    /** What was changed in the signing update, or before, is what was signed: only the issued letter tells. */
    private void changes() {
        change("another content", Pdfs::replaceContent);
        change("another content stream", Pdfs::replaceContentStream);
        change("a white stamp", Pdfs::whiteStamp);
        change("a smaller page", Pdfs::smallerPage);
        change("another font", Pdfs::otherFont);
        change("a script", Pdfs::script);
        change("XFA", Pdfs::xfa);
        change("another page", Pdfs::anotherPage);
    }

    private void change(String label, Pdfs.Change change) {
        corpus.add(
                label + " in the update that signs",
                TRUST.signChangedPdf(TRUST.issue(ANNA), COMPLETE, LETTER, Pdfs.inSigning(change)),
                "pdf-changed",
                PASSED);
        corpus.add(label + " before signing", signedPdf(Pdfs.changed(LETTER, change), ANNA), "pdf-changed", PASSED);
        corpus.add(label + " after signing", Pdfs.changed(GOOD, change), "pdf-changed", FAILED);
    }

    private void looks() {
        corpus.add(
                "a visible signature over the text",
                visible(60, 690, 360, 730),
                "visible-signature-outside-box",
                PASSED);
        corpus.add(
                "a visible signature that reaches out of the box",
                visible(60, 60, 301, 120),
                "visible-signature-outside-box",
                PASSED);
        corpus.add(
                "a visible signature over the whole page",
                visible(0, 0, 595, 841),
                "visible-signature-outside-box",
                PASSED);
    }

    private void bytesOfIt() {
        corpus.add("another letter, signed", signedPdf(FORGED, ANNA), "signed-data-is-not-the-letter", PASSED);
        corpus.add(
                "the letter written anew and signed",
                signedPdf(Pdfs.rewritten(LETTER), ANNA),
                "signed-data-is-not-the-letter",
                PASSED);
        corpus.add("written anew after signing", Pdfs.rewritten(GOOD), "signed-data-is-not-the-letter", FAILED);
        var flipped = GOOD.clone();
        flipped[11] ^= 1;
        corpus.add("a changed byte of the letter", flipped, "signed-data-is-not-the-letter", FAILED);
        var dated = GOOD.clone();
        dated[PdfShape.indexOf(dated, bytes("/M (D:20"), LETTER.length) + 9] ^= 1;
        corpus.add("a changed byte behind the letter", dated, "signature-broken", FAILED);
        corpus.add("the letter, not signed", LETTER, "not-signed", "not-signed");
        corpus.add("something behind the end", with(GOOD, "<script>"), "malformed-pdf", PASSED);
        corpus.add("cut off", Arrays.copyOf(GOOD, LETTER.length + 3000), "malformed-pdf", "not-signed");
        corpus.add("only a beginning", bytes("%PDF-1.7\n"), "signed-data-is-not-the-letter", "malformed-pdf");
        corpus.add(
                "a bomb in a PDF",
                Pdfs.changed(GOOD, document -> {
                    var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
                    try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                        for (var i = 0; i < 160; i++) {
                            out.write(new byte[1024 * 1024]);
                        }
                    }
                    document.getDocumentCatalog().getCOSObject().setItem("X", stream);
                }),
                "malformed-pdf",
                "malformed-pdf");
    }

    private void signers() {
        corpus.add("a seal on a PDF", signedPdf(LETTER, SEAL), "seal-is-not-a-person", "TOTAL_PASSED " + SEALS);
        corpus.add("an advanced signature on a PDF", signedPdf(LETTER, ANNA.withoutDevice()), "not-qualified", PASSED);
        corpus.add(
                "no time stamp on a PDF",
                TRUST.signPdf(TRUST.issue(ANNA), COMPLETE.withLevel(Level.B), LETTER),
                "no-qualified-time-stamp",
                "INDETERMINATE " + ANNAS);
        corpus.add(
                "SHA-1 on a PDF",
                TRUST.signPdf(TRUST.issue(ANNA), COMPLETE.withWeakDigest(), LETTER),
                "signature-too-weak",
                "signature-too-weak");
        var other = DemoTrust.inMemory();
        corpus.add(
                "a foreign issuer on a PDF",
                other.signPdf(other.issue(ANNA), COMPLETE, LETTER),
                "not-qualified",
                "INDETERMINATE " + ANNAS);
    }

    private static byte[] visible(float left, float bottom, float right, float top) {
        return TRUST.signPdf(TRUST.issue(ANNA), COMPLETE, LETTER, new VisiblePlace(1, left, bottom, right, top));
    }

    private static byte[] with(byte[] pdf, String text) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes(bytes(text));
        return out.toByteArray();
    }
}
