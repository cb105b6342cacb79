package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.Corpus.ANNA;
import static lv.viis.registration.signing.signature.Corpus.LETTER;
import static lv.viis.registration.signing.signature.Corpus.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.Refusal;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.ForeignFiles;
import lv.viis.registration.signing.foreignfile.Meter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that take longer than they may, at each door where signed files come in. */
@Tag("F6")
class DeadlineTest {
    private static final ForeignFiles NO_TIME = Bounds.within(Duration.ZERO);
    private static final SignatureCheck CHECK = new SignatureCheck(new Verifiers(SignatureFixture.LISTS), NO_TIME);
    private static final ExamineFile EXAMINE = new ExamineFile(new Verifiers(SignatureFixture.LISTS), NO_TIME);
    private static final SignatureOptions PLAIN = SignatureOptions.complete().withLevel(Level.B);
    private static final byte[] CONTAINER = container();
    private static final byte[] PDF = pdf();

    private static byte[] container() {
        var container = Corpus.signed(ANNA);
        for (var i = 0; i < 9; i++) {
            container = TRUST.addSignature(container, TRUST.issue(ANNA), PLAIN);
        }
        return container;
    }

    private static byte[] pdf() {
        var pdf = Corpus.signedPdf(LETTER, ANNA);
        for (var i = 0; i < 5; i++) {
            pdf = TRUST.signPdf(TRUST.issue(ANNA), PLAIN, pdf);
        }
        return pdf;
    }

    private static void assertTooLong(Runnable check, String code) {
        assertThatThrownBy(check::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal).hasMessage("The file takes too long to be read: more than 0 seconds.");
        });
    }

    @Test
    void letters_and_anybodys_files() {
        assertTooLong(() -> CHECK.check(CONTAINER, Corpus.ALLOWED, Instant.now()), "malformed-container");
        assertTooLong(() -> CHECK.check(PDF, Corpus.ALLOWED, Instant.now()), "malformed-pdf");
        assertTooLong(() -> EXAMINE.examine(CONTAINER, Instant.now()), "malformed-container");
        assertTooLong(() -> EXAMINE.examine(PDF, Instant.now()), "malformed-pdf");
    }

    /** What a mail carries is signed, but not to be known for which letter; or packed, and not wholly to be seen. */
    @Test
    void files_of_mails() {
        assertThat(new SignedPayloads(NO_TIME).of(withNoise(CONTAINER))).hasValue(List.of());
        assertThat(new PackedFiles(NO_TIME).of(withNoise(Zips.zip(List.of(new Zips.Entry("a", new byte[1]))))))
                .hasValueSatisfying(content -> assertThat(content.whole()).isFalse());
    }

    /** Ten megabytes that do not pack. */
    private static byte[] withNoise(byte[] zip) {
        var noise = new byte[10 * 1024 * 1024];
        new java.util.Random(6).nextBytes(noise);
        return Zips.with(zip, "noise.bin", noise);
    }

    /** The library takes whatever is thrown while it compares revisions for a comparison that cannot be made. */
    @Test
    void a_reason_to_end_is_the_answer_whatever_a_library_makes_of_it() {
        var files = Bounds.usual();
        assertThatThrownBy(() -> files.read(() -> {
                    try {
                        throw Meter.required().refuse(new Wording("too much", "par daudz"));
                    } catch (RuntimeException e) {
                        return "all is well";
                    }
                }))
                .isInstanceOf(FileTooCostly.class)
                .hasMessage("too much");
        assertThatThrownBy(() -> files.read(() -> {
                    try {
                        throw Meter.required().refuse(new Wording("too costly", "par dārgu"));
                    } catch (RuntimeException e) {
                        throw new IllegalStateException("broken");
                    }
                }))
                .hasMessage("too costly");
    }

    @Test
    void nothing_is_parsed_without_a_deadline() {
        List.<Runnable>of(
                        () -> ContainerGate.open(CONTAINER, ContainerLimits.OF_ANYBODY),
                        () -> SignatureXml.read("<a/>".getBytes()),
                        () -> MeasuredPdf.ofAnybody(PDF),
                        () -> new Validation(new Verifiers(SignatureFixture.LISTS)).ofPdf(PDF, 0, Instant.now()),
                        () -> new Validation(new Verifiers(SignatureFixture.LISTS))
                                .ofContainer(CONTAINER, Instant.now()))
                .forEach(parsing -> assertThatThrownBy(parsing::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("without a meter"));
    }

    /** Each would move all that are behind it. */
    @Test
    void more_files_with_their_sizes_behind_them_than_any_container_may_have() {
        var thousand = StreamedZips.of(files(1_000), "signature");
        assertThat(StreamedZip.plain(thousand)).isNotSameAs(thousand);
        var more = StreamedZips.of(files(1_001), "signature");
        assertThat(StreamedZip.plain(more)).isSameAs(more);
        assertThatThrownBy(() -> Bounds.usual().read(() -> ContainerGate.open(more, ContainerLimits.OF_ANYBODY)))
                .isInstanceOf(MalformedContainer.class);
    }

    private static List<Zips.Entry> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Zips.Entry("a/" + i, new byte[] {1}))
                .toList();
    }
}
