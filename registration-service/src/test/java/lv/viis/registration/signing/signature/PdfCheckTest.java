package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.SignatureFixture.ANNA;
import static lv.viis.registration.signing.signature.SignatureFixture.CHECK;
import static lv.viis.registration.signing.signature.SignatureFixture.JURIS;
import static lv.viis.registration.signing.signature.SignatureFixture.SEAL;
import static lv.viis.registration.signing.signature.SignatureFixture.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.demotrust.VisiblePlace;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.scan.MadePdf;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("D5")
class PdfCheckTest {
    private static final byte[] LETTER = Pdfs.letter(2, "Iesniegums");
    private static final byte[] OTHER = Pdfs.letter(1, "Saistibu raksts");
    private static final SignatureOptions COMPLETE = SignatureOptions.complete();

    @Test
    void a_pdf_signed_in_itself_is_accepted_with_its_evidence() {
        var pdf = signed(LETTER);
        var file = check(pdf);
        assertThat(file.format()).isEqualTo(SignedFile.Format.PADES);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.sha256()).isEqualTo(Sha256.hex(pdf));
        assertThat(file.documents()).containsExactly(Sha256.hex(LETTER));
        assertThat(file.signers()).singleElement().satisfies(signer -> {
            assertThat(signer.identity()).isEqualTo(SignerIdentity.ofLatvianPerson("161175-19997"));
            assertThat(signer.level()).isEqualTo("QESIG");
            assertThat(signer.signedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
        assertThat(new String(file.simpleReport(), StandardCharsets.UTF_8)).contains("TOTAL_PASSED");
    }

    @Test
    void a_second_person_signs_behind_the_first() {
        var both = TRUST.signPdf(TRUST.issue(JURIS), COMPLETE, signed(LETTER));
        assertThat(check(both).signers())
                .extracting(signer -> signer.identity().canonical())
                .containsExactlyInAnyOrder("PNOLV16117519997", "PNOLV31129918886");
        assertThat(check(TRUST.signPdf(TRUST.issue(SEAL), COMPLETE, both)).notCounted())
                .extracting(Signer::level)
                .containsExactly("QESEAL");
    }

    @Test
    void a_visible_signature_is_welcome_only_wholly_inside_the_printed_box() {
        assertThat(check(visible(1, 60, 60, 260, 120)).signers()).hasSize(1);
        assertThat(check(visible(2, 50, 50, 300, 150)).signers()).hasSize(1);
        assertRefused(visible(1, 60, 60, 301, 120), VisibleSignatureOutsideBox.class);
        assertRefused(visible(1, 60, 690, 360, 730), VisibleSignatureOutsideBox.class);
        assertThatThrownBy(() -> CHECK.check(
                        visible(1, 60, 60, 260, 120), List.of(new IssuedDocument(LETTER, null)), Instant.now()))
                .isExactlyInstanceOf(VisibleSignatureOutsideBox.class);
    }

    static Stream<Named<Pdfs.Change>> changes() {
        return Stream.of(
                Named.of("another content", Pdfs::replaceContent),
                Named.of("another content stream", Pdfs::replaceContentStream),
                Named.of("a white stamp", Pdfs::whiteStamp),
                Named.of("a smaller page", Pdfs::smallerPage),
                Named.of("another font", Pdfs::otherFont),
                Named.of("a script", Pdfs::script),
                Named.of("names", Pdfs::names),
                Named.of("XFA", Pdfs::xfa),
                Named.of("a text field", Pdfs::textField),
                Named.of("another page", Pdfs::anotherPage));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_in_the_update_that_signs_is_refused(Pdfs.Change change) {
        assertRefused(
                TRUST.signChangedPdf(TRUST.issue(ANNA), COMPLETE, LETTER, Pdfs.inSigning(change)), PdfChanged.class);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_saved_before_or_after_signing_is_refused(Pdfs.Change change) {
        assertRefused(signed(Pdfs.changed(LETTER, change)), PdfChanged.class);
        assertRefused(Pdfs.changed(signed(LETTER), change), PdfChanged.class);
    }

    @Test
    void even_a_harmless_change_before_signing_is_refused() {
        assertRefused(signed(Pdfs.changed(LETTER, Pdfs::title)), PdfChanged.class);
    }

    @Test
    void another_pdf_or_the_letter_written_anew_is_not_the_letter() {
        assertRefused(signed(OTHER), SignedDataIsNotTheLetter.class);
        assertRefused(signed(Pdfs.rewritten(LETTER)), SignedDataIsNotTheLetter.class);
        assertRefused(Pdfs.rewritten(signed(LETTER)), SignedDataIsNotTheLetter.class);
        var flipped = signed(LETTER);
        flipped[LETTER.length / 2] ^= 1;
        assertRefused(flipped, SignedDataIsNotTheLetter.class);
    }

    @Test
    void a_changed_byte_behind_the_letter_breaks_its_signature() {
        var pdf = signed(LETTER);
        var date = PdfShape.indexOf(pdf, "/M (D:20".getBytes(StandardCharsets.US_ASCII), LETTER.length);
        pdf[date + 9] ^= 1;
        assertRefused(pdf, SignatureBroken.class);
    }

    /** Some of a signature's bytes are not signed, such as a copy of the issuer's certificate that nobody needs. */
    @Test
    void a_changed_byte_of_a_signature_never_makes_another_signer() {
        var pdf = signed(LETTER);
        var contents = PdfShape.indexOf(pdf, "/Contents <".getBytes(StandardCharsets.US_ASCII), LETTER.length);
        var refused = 0;
        for (var at = contents + 40; at < contents + 4000; at += 140) {
            var changed = pdf.clone();
            changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
            try {
                assertThat(check(changed).signers())
                        .extracting(Signer::identity)
                        .containsExactly(SignerIdentity.ofLatvianPerson("161175-19997"));
            } catch (Refusal refusal) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    @Test
    void the_letter_without_a_signature_is_not_signed() {
        assertRefused(LETTER, NotSigned.class);
        assertRefused(Pdfs.changed(LETTER, Pdfs::title), NotSigned.class);
    }

    @Test
    void what_follows_the_end_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(signed(LETTER));
        out.write("<script>".getBytes(StandardCharsets.US_ASCII));
        assertRefused(out.toByteArray(), MalformedPdf.class);
    }

    /** What may be left out at the earliest begins right behind the issued letter. */
    @Test
    void the_first_byte_that_a_signature_may_leave_out_is_the_one_behind_the_letter() {
        assertThat(refusal(signedUpTo(LETTER.length - 1)))
                .isExactlyInstanceOf(MalformedPdf.class)
                .hasMessage("A signature does not cover the issued PDF from its first byte on.");
        assertThat(refusal(signedUpTo(LETTER.length)))
                .isExactlyInstanceOf(MalformedPdf.class)
                .hasMessage("A signature leaves out more of the PDF than its own value.");
    }

    @Test
    void a_stream_that_unpacks_to_too_much_is_refused_before_anything_keeps_it() {
        var bomb = Pdfs.changed(signed(LETTER), document -> {
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
            try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                out.write(new byte[50 * 1024 * 1024]);
            }
            document.getDocumentCatalog().getCOSObject().setItem("X", stream);
        });
        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> Bounds.usual().read(() -> MeasuredPdf.open(bomb, PdfGate.MAX_UNPACKED, 0)))
                .isExactlyInstanceOf(FileTooCostly.class)
                .hasMessage("The streams of the PDF have more than 40 MiB when unpacked.");
        assertRefused(bomb, MalformedPdf.class);
    }

    /** Behind the issued letter, which has to stand in front. */
    @Test
    @Tag("S1")
    void a_stream_that_hides_its_filters_is_refused_in_a_signed_letter_too() {
        var hidden = Pdfs.changed(signed(LETTER), document -> {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(MadePdf.bomb(1024));
            }
            var filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.RUN_LENGTH_DECODE);
            stream.setItem(COSName.FILTER, filters);
            document.getDocumentCatalog().getCOSObject().setItem("X", stream);
        });
        assertRefused(hidden, MalformedPdf.class);
        assertThat(refusal(hidden).getMessage()).contains("packed more than once");
    }

    @Test
    @Tag("D3")
    void the_rules_for_signers_are_those_of_containers() {
        var trust = DemoTrust.inMemory();
        assertRefused(trust.signPdf(trust.issue(ANNA), COMPLETE, LETTER), NotQualified.class);
        assertRefused(TRUST.signPdf(TRUST.issue(SEAL), COMPLETE, LETTER), SealIsNotAPerson.class);
        assertRefused(TRUST.signPdf(TRUST.issue(ANNA.withoutDevice()), COMPLETE, LETTER), NotQualified.class);
        assertRefused(
                TRUST.signPdf(TRUST.issue(ANNA), COMPLETE.withLevel(Level.B), LETTER), NoQualifiedTimeStamp.class);
        assertRefused(
                TRUST.signPdf(TRUST.issue(ANNA), COMPLETE.withLevel(Level.T), LETTER), SignatureIndeterminate.class);
        assertRefused(
                TRUST.signPdf(TRUST.issue(ANNA), COMPLETE.timeStampedBy(trust), LETTER), NoQualifiedTimeStamp.class);
    }

    private static byte[] signed(byte[] pdf) {
        return TRUST.signPdf(TRUST.issue(ANNA), COMPLETE, pdf);
    }

    /** Signed, and then made to say that the signature covers no more than so many bytes before its own value. */
    private static byte[] signedUpTo(int end) {
        var text = new String(signed(LETTER), StandardCharsets.ISO_8859_1);
        var start = text.indexOf("/ByteRange [") + "/ByteRange [".length();
        var range = text.substring(start, text.indexOf(']', start));
        var parts = range.strip().split(" +");
        var changed = String.join(" ", parts[0], Integer.toString(end), parts[2], parts[3]);
        return text.replace(range, changed + " ".repeat(range.length() - changed.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] visible(int page, float left, float bottom, float right, float top) {
        return TRUST.signPdf(TRUST.issue(ANNA), COMPLETE, LETTER, new VisiblePlace(page, left, bottom, right, top));
    }

    private static SignedFile check(byte[] pdf) {
        return CHECK.check(pdf, List.of(new IssuedDocument(LETTER, Pdfs.BOX)), Instant.now());
    }

    private static Refusal refusal(byte[] pdf) {
        try {
            check(pdf);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("accepted");
    }

    private static void assertRefused(byte[] pdf, Class<? extends Refusal> by) {
        assertThatThrownBy(() -> check(pdf)).isExactlyInstanceOf(by);
    }
}
