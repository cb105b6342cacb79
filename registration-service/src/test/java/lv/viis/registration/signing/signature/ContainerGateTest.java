package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.SignatureFixture.ANNA;
import static lv.viis.registration.signing.signature.SignatureFixture.LETTER;
import static lv.viis.registration.signing.signature.SignatureFixture.SIGNATURE;
import static lv.viis.registration.signing.signature.SignatureFixture.signedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.signature.Zips.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D5")
class ContainerGateTest {
    private static final byte[] GOOD = signedBy(ANNA);
    private static final byte[] FORGED = "%PDF-1.7 forged\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_good_container_has_its_data_file() {
        assertThat(open(GOOD)).containsOnly(entry("letter.pdf", LETTER));
    }

    @Test
    void two_files_of_one_name_are_refused_in_either_order() {
        var forgedLast = Zips.entries(GOOD);
        forgedLast.add(new Entry("letter.pdf", FORGED));
        assertRefused(Zips.zip(forgedLast), MalformedContainer.class);

        var forgedFirst = Zips.entries(GOOD);
        forgedFirst.add(0, new Entry("letter.pdf", FORGED));
        assertRefused(Zips.zip(forgedFirst), MalformedContainer.class);

        assertRefused(Zips.with(GOOD, "LETTER.PDF", FORGED), MalformedContainer.class);
        assertRefused(Zips.with(GOOD, "META-INF/Manifest.xml", new byte[0]), MalformedContainer.class);
    }

    @Test
    void two_readers_must_see_the_same() throws Exception {
        var otherName = GOOD.clone();
        var name = "letter.pdf".getBytes(StandardCharsets.US_ASCII);
        otherName[lastIndexOf(otherName, name)] = 'L';
        assertRefused(otherName, MalformedContainer.class);

        // One archive behind another: a stream reads the first, a directory the second.
        var two = new ByteArrayOutputStream();
        two.write(Zips.changed(GOOD, "letter.pdf", any -> FORGED));
        two.write(GOOD);
        assertRefused(two.toByteArray(), MalformedContainer.class);

        var cut = java.util.Arrays.copyOf(GOOD, GOOD.length - 30);
        assertRefused(cut, MalformedContainer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../letter.pdf", "a/../../b", "/etc/passwd", "C:/x", "..\\x", "META-INF/../x", "a\u0000b"})
    void names_that_lead_out_of_a_folder_are_refused(String name) {
        assertRefused(Zips.with(GOOD, name, new byte[] {1}), MalformedContainer.class);
    }

    @Test
    void a_zip_bomb_is_refused_and_never_unpacked() {
        var zeros = new byte[30 * 1024 * 1024];
        assertRefused(Zips.with(GOOD, "zeros.bin", zeros), MalformedContainer.class);
        // Noise before the zeros keeps the ratio of the whole low.
        var noise = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        var entries = Zips.entries(GOOD);
        entries.add(new Entry("noise.bin", noise));
        entries.add(new Entry("zeros.bin", zeros));
        assertRefused(Zips.zip(entries), MalformedContainer.class);
    }

    @Test
    void size_and_number_of_files_are_limited() {
        var big = new byte[6 * 1024 * 1024];
        new Random(1).nextBytes(big);
        assertRefused(Zips.with(GOOD, "big.bin", big), MalformedContainer.class);
        var many = Zips.entries(GOOD);
        for (var i = 0; i < 20; i++) {
            many.add(new Entry("folder" + i + "/", new byte[0]));
        }
        assertRefused(Zips.zip(many), MalformedContainer.class);
    }

    @Test
    void there_is_a_data_file_and_no_container_in_it() {
        assertRefused(Zips.changed(GOOD, "letter.pdf", any -> GOOD), MalformedContainer.class);
        assertRefused(Zips.without(GOOD, "letter.pdf"), MalformedContainer.class);
    }

    @Test
    void what_does_not_belong_into_meta_inf_is_refused() {
        assertRefused(Zips.with(GOOD, "META-INF/letter.pdf", FORGED), MalformedContainer.class);
        assertRefused(Zips.renamed(GOOD, SIGNATURE, "META-INF/S1.xml"), MalformedContainer.class);
        assertRefused(Zips.with(GOOD, "META-INF/signature001.p7s", FORGED), FormatNotSupported.class);
    }

    @Test
    void a_document_type_in_any_xml_is_refused() {
        var doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(Zips.changed(GOOD, SIGNATURE, any -> doctype), MalformedContainer.class);
        assertRefused(Zips.changed(GOOD, "META-INF/manifest.xml", any -> doctype), MalformedContainer.class);
        var bare = "<!DOCTYPE manifest [<!ENTITY a \"b\">]><manifest>&a;</manifest>".getBytes(StandardCharsets.UTF_8);
        assertRefused(Zips.changed(GOOD, "META-INF/manifest.xml", any -> bare), MalformedContainer.class);
        var utf16 = new String(doctype, StandardCharsets.UTF_8)
                .replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>")
                .getBytes(StandardCharsets.UTF_16);
        assertRefused(Zips.changed(GOOD, SIGNATURE, any -> utf16), MalformedContainer.class);
        var deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
        assertRefused(
                Zips.changed(GOOD, SIGNATURE, any -> deep.getBytes(StandardCharsets.UTF_8)), MalformedContainer.class);
        assertRefused(Zips.changed(GOOD, SIGNATURE, any -> new byte[] {(byte) 0xff}), MalformedContainer.class);
    }

    @Test
    void only_asic_e_is_a_container() {
        assertRefused(LETTER, FormatNotSupported.class);
        assertRefused(new byte[0], FormatNotSupported.class);
        assertRefused("hello".getBytes(StandardCharsets.US_ASCII), FormatNotSupported.class);
        var docx = List.of(new Entry("[Content_Types].xml", LETTER), new Entry("word/document.xml", LETTER));
        assertRefused(Zips.zip(docx), FormatNotSupported.class);
        var asicS = "application/vnd.etsi.asic-s+zip".getBytes(StandardCharsets.US_ASCII);
        assertRefused(Zips.changed(GOOD, "mimetype", any -> asicS), FormatNotSupported.class);
        assertThat(Zips.entries(GOOD)).isNotEmpty();
        assertThat(open(shuffled())).containsOnly(entry("letter.pdf", LETTER));
    }

    /** As writers of streams make it: sizes and check sum behind each file, also of what is stored. */
    @ParameterizedTest
    @Tag("F9")
    @ValueSource(strings = {"signature", "no signature", "eight bytes"})
    void a_container_that_was_written_as_a_stream_is_as_good(String behind) throws Exception {
        var streamed = StreamedZips.of(Zips.entries(GOOD), behind);
        assertThatThrownBy(() -> Zips.entries(streamed)).hasMessageContaining("EXT descriptor");
        assertThat(open(streamed)).containsOnly(entry("letter.pdf", LETTER));
        assertThat(SignatureFixture.check(streamed).signers()).hasSize(1);

        var forged = new ArrayList<>(Zips.entries(GOOD));
        forged.add(new Entry("letter.pdf", FORGED));
        assertRefused(StreamedZips.of(forged, behind), MalformedContainer.class);
        var broken = streamed.clone();
        broken[lastIndexOf(broken, LETTER) + 10]++;
        assertThatThrownBy(() -> SignatureFixture.check(broken)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @Tag("F9")
    @ValueSource(
            strings = {
                "a:b.pdf",
                "kas? kad.pdf",
                "\"a\".pdf",
                "a*b|c.pdf",
                "<a>.pdf",
                "CON",
                "nul.txt",
                "a.pdf.",
                "a.pdf ",
                "~$a.pdf",
                ".a",
                "12:30",
                "\u0113 \ud83d\ude00.pdf"
            })
    void names_that_only_one_system_forbids_are_names(String name) {
        assertThat(open(Zips.with(GOOD, name, new byte[] {1}))).containsKey(name);
    }

    @Test
    @Tag("F9")
    void the_reason_is_the_true_one() {
        assertThatThrownBy(() -> open(Zips.with(GOOD, "../a", FORGED))).hasMessageContaining("out of a folder");
        assertThatThrownBy(() -> open(Zips.with(GOOD, "a\nb", FORGED))).hasMessageContaining("control characters");
        assertThatThrownBy(() -> open(Zips.with(GOOD, "a\u202efdp.exe", FORGED)))
                .hasMessageContaining("control characters");
        assertThatThrownBy(() -> open(RawZip.with(GOOD, "a\\b", FORGED))).hasMessageContaining("read as a folder");
        assertThatThrownBy(() -> open(Zips.with(GOOD, "LETTER.pdf ", FORGED))).hasMessageContaining("tell apart");
    }

    private static byte[] shuffled() {
        var entries = new ArrayList<>(Zips.entries(GOOD));
        Collections.reverse(entries);
        return Zips.zip(entries);
    }

    private static java.util.Map<String, byte[]> open(byte[] container) {
        return Bounds.usual()
                .read(() -> ContainerGate.open(container, ContainerLimits.OF_LETTERS)
                        .payloads());
    }

    private static void assertRefused(byte[] container, Class<? extends Refusal> by) {
        assertThatThrownBy(() -> open(container)).isExactlyInstanceOf(by);
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (var i = bytes.length - wanted.length; i >= 0; i--) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError();
    }
}
