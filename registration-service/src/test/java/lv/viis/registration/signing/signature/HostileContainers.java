package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.Corpus.ANNA;
import static lv.viis.registration.signing.signature.Corpus.ANNAS;
import static lv.viis.registration.signing.signature.Corpus.COMMITMENT;
import static lv.viis.registration.signing.signature.Corpus.FORGED;
import static lv.viis.registration.signing.signature.Corpus.JURIS;
import static lv.viis.registration.signing.signature.Corpus.LETTER;
import static lv.viis.registration.signing.signature.Corpus.SEAL;
import static lv.viis.registration.signing.signature.Corpus.SEALS;
import static lv.viis.registration.signing.signature.Corpus.SIGNATURE;
import static lv.viis.registration.signing.signature.Corpus.TRUST;
import static lv.viis.registration.signing.signature.Corpus.bytes;
import static lv.viis.registration.signing.signature.Corpus.signed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.signing.signature.Zips.Entry;

/** Containers whose packing, or whose signers, must not count. */
final class HostileContainers {
    private static final byte[] GOOD = signed(ANNA);
    private static final SignatureOptions COMPLETE = SignatureOptions.complete();

    private final Corpus corpus;

    HostileContainers(Corpus corpus) {
        this.corpus = corpus;
    }

    void build() {
        signers();
        payloads();
        names();
        archives();
        formats();
    }

    private void signers() {
        weak("no time stamp", COMPLETE.withLevel(Level.B), "no-qualified-time-stamp");
        weak("no revocation data", COMPLETE.withLevel(Level.T), "signature-indeterminate");
        weak("a foreign time stamp", COMPLETE.timeStampedBy(DemoTrust.inMemory()), "no-qualified-time-stamp");
        corpus.add(
                "revocation data ten days older",
                sign(ANNA, COMPLETE.withRevocationDataOlderBy(Duration.ofDays(10))),
                "signature-indeterminate",
                "INDETERMINATE " + ANNAS);
        corpus.add("SHA-1", sign(ANNA, COMPLETE.withWeakDigest()), "signature-too-weak", "signature-too-weak");
        corpus.add(
                "expired before the stamp",
                sign(ANNA.expiredSince(Duration.ofDays(3)), COMPLETE),
                "signature-indeterminate",
                "INDETERMINATE " + ANNAS);
        var revoked = TRUST.issue(ANNA);
        TRUST.revoke(revoked, Instant.now().minus(Duration.ofDays(1)));
        corpus.add(
                "revoked before the stamp",
                TRUST.sign(revoked, "letter.pdf", LETTER),
                "signature-indeterminate",
                "INDETERMINATE " + ANNAS);
        corpus.add("no qualified device", signed(ANNA.withoutDevice()), "not-qualified", "TOTAL_PASSED " + ANNAS);
        corpus.add("no qualified certificate", signed(ANNA.notQualified()), "not-qualified", "TOTAL_PASSED " + ANNAS);
        var other = DemoTrust.inMemory();
        corpus.add(
                "a foreign issuer",
                other.sign(other.issue(ANNA), "letter.pdf", LETTER),
                "not-qualified",
                "INDETERMINATE " + ANNAS);
        corpus.add("a seal", signed(SEAL), "seal-is-not-a-person", "TOTAL_PASSED " + SEALS);
        corpus.add(
                "a seal that carries a person's number as its name",
                signed(SignerProfile.seal("90000048472", "PNOLV-161175-19997")),
                "seal-is-not-a-person",
                "TOTAL_PASSED " + SEALS);
        corpus.add(
                "a person of another type of code",
                signed(SignerProfile.personWithSerialNumber("PASLV-16117519997", "Anna", "Demo")),
                "PASLV16117519997",
                "TOTAL_PASSED PASLV16117519997");
    }

    private void weak(String label, SignatureOptions options, String code) {
        corpus.add(label, sign(ANNA, options), code, "INDETERMINATE " + ANNAS);
    }

    private void payloads() {
        corpus.add(
                "a changed byte",
                Zips.changed(GOOD, "letter.pdf", HostileContainers::flip),
                "signature-broken",
                failed());
        corpus.add(
                "an emptied letter",
                Zips.changed(GOOD, "letter.pdf", any -> new byte[0]),
                "signature-broken",
                failed());
        corpus.add(
                "another letter put in", Zips.changed(GOOD, "letter.pdf", any -> FORGED), "signature-broken", failed());
        corpus.add(
                "a file that is not signed",
                Zips.with(GOOD, "more.pdf", FORGED),
                "signed-data-is-not-the-letter",
                passed());
        corpus.add(
                "the other letter, not signed", Zips.with(GOOD, "more.pdf", COMMITMENT), "file-not-covered", passed());
        corpus.add(
                "another document, well signed",
                TRUST.sign(TRUST.issue(ANNA), "letter.pdf", FORGED),
                "signed-data-is-not-the-letter",
                passed());
        corpus.add(
                "the letter and another document, well signed",
                TRUST.sign(TRUST.issue(ANNA), COMPLETE, Map.of("letter.pdf", LETTER, "b.pdf", FORGED)),
                "signed-data-is-not-the-letter",
                passed());
        corpus.add("no letter", Zips.without(GOOD, "letter.pdf"), "malformed-container", "malformed-container");
        corpus.add(
                "a renamed letter",
                Zips.renamed(GOOD, "letter.pdf", "other.pdf"),
                "malformed-container",
                "malformed-container");
        corpus.add(
                "a signed container in a container",
                TRUST.sign(TRUST.issue(ANNA), COMPLETE, Map.of("letter.asice", GOOD, "letter.pdf", LETTER)),
                "malformed-container",
                passed());
        var both = Zips.entries(
                TRUST.sign(TRUST.issue(JURIS), COMPLETE, Map.of("letter.pdf", LETTER, "b.pdf", COMMITMENT)));
        both.add(new Entry(
                "META-INF/signatures002.xml",
                Zips.entries(GOOD).stream()
                        .filter(entry -> entry.name().equals(SIGNATURE))
                        .findFirst()
                        .orElseThrow()
                        .content()));
        corpus.add(
                "one signer left a letter out",
                Zips.zip(both),
                "file-not-covered",
                "TOTAL_PASSED " + ANNAS + "+" + Corpus.JURISES);
        corpus.add(
                "a file in META-INF that hides there",
                Zips.with(GOOD, "META-INF/letter.pdf", FORGED),
                "malformed-container",
                passed());
        corpus.add(
                "signatures by a name that is none",
                Zips.renamed(GOOD, SIGNATURE, "META-INF/S1.xml"),
                "malformed-container",
                "not-signed");
        corpus.add("no signatures", Zips.without(GOOD, SIGNATURE), "not-signed", "not-signed");
        corpus.add(
                "two manifests",
                Zips.with(GOOD, "META-INF/more/manifest.xml", bytes("<manifest/>")),
                "malformed-container",
                "malformed-container");
    }

    private void names() {
        for (var name : List.of(
                "../letter.pdf",
                "a/../../b.pdf",
                "/etc/passwd",
                "C:/x",
                "a\\b",
                "..\\x",
                "META-INF/../x",
                "./letter.pdf",
                "a\u0000b",
                "a\nb",
                " ")) {
            corpus.add(
                    "the name " + name.replace("\u0000", "(0)").replace("\n", "(10)"),
                    RawZip.with(GOOD, name, FORGED),
                    "malformed-container",
                    "malformed-container");
        }
        corpus.add(
                "a name twice, forged last",
                RawZip.with(GOOD, "letter.pdf", FORGED),
                "malformed-container",
                "malformed-container");
        var first = new ArrayList<>(Zips.entries(GOOD));
        first.add(0, new Entry("letter.pdf", FORGED));
        corpus.add("a name twice, forged first", Zips.zip(first), "malformed-container", "malformed-container");
        corpus.add(
                "names that differ by case",
                RawZip.with(GOOD, "LETTER.PDF", FORGED),
                "malformed-container",
                "malformed-container");
        var composed = TRUST.sign(TRUST.issue(ANNA), "v\u0113stule.pdf", LETTER);
        corpus.add(
                "names that differ by normalisation",
                RawZip.with(composed, "ve\u0304stule.pdf", FORGED),
                "malformed-container",
                "malformed-container");
        corpus.add(
                "names that look alike by width",
                RawZip.with(GOOD, "\uff4cetter.pdf", FORGED),
                "malformed-container",
                "malformed-container");
        corpus.add(
                "two mimetypes",
                RawZip.with(GOOD, "mimetype", bytes(ContainerGate.TYPE)),
                "malformed-container",
                "malformed-container");
    }

    /** The last entry of the directory again and again. */
    private static byte[] longDirectory() {
        var end = GOOD.length - 22;
        var entry = new String(GOOD, 0, end, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        var out = new ByteArrayOutputStream();
        out.write(GOOD, 0, end);
        for (var i = 0; i < 40_000; i++) {
            out.write(GOOD, entry, end - entry);
        }
        out.write(GOOD, end, 22);
        return out.toByteArray();
    }

    private void archives() {
        corpus.add("a directory without end", longDirectory(), "malformed-container", "malformed-container");
        corpus.add(
                "a bomb",
                Zips.with(GOOD, "zeros.bin", new byte[40 * 1024 * 1024]),
                "malformed-container",
                "malformed-container");
        var noise = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        var entries = Zips.entries(GOOD);
        entries.add(new Entry("noise.bin", noise));
        entries.add(new Entry("zeros.bin", new byte[40 * 1024 * 1024]));
        corpus.add("a bomb behind noise", Zips.zip(entries), "malformed-container", "malformed-container");
        var many = Zips.entries(GOOD);
        for (var i = 0; i < 300; i++) {
            many.add(new Entry("a/" + i, new byte[0]));
        }
        corpus.add("300 files", Zips.zip(many), "malformed-container", "malformed-container");
        var two = new ByteArrayOutputStream();
        two.writeBytes(Zips.changed(GOOD, "letter.pdf", any -> FORGED));
        two.writeBytes(GOOD);
        corpus.add("one archive behind another", two.toByteArray(), "malformed-container", "malformed-container");
        corpus.add(
                "a cut archive", Arrays.copyOf(GOOD, GOOD.length - 30), "malformed-container", "malformed-container");
        corpus.add(
                "only the beginning of an archive",
                Arrays.copyOf(GOOD, 40),
                "malformed-container",
                "malformed-container");
        corpus.add(
                "a directory that names it otherwise",
                RawZip.renamedInDirectory(GOOD, "letter.pdf", "Letter.pdf"),
                "malformed-container",
                "malformed-container");
        corpus.add(
                "content that differs by the directory",
                RawZip.hiddenFromDirectory(GOOD, "letter.pdf", FORGED),
                "malformed-container",
                "malformed-container");
    }

    private void formats() {
        corpus.add(
                "a Word document called .edoc",
                Zips.zip(List.of(
                        new Entry("[Content_Types].xml", bytes("<x/>")),
                        new Entry("word/document.xml", bytes("<x/>")))),
                "format-not-supported",
                "format-not-supported");
        corpus.add(
                "ASiC-S",
                Zips.changed(GOOD, "mimetype", any -> bytes("application/vnd.etsi.asic-s+zip")),
                "format-not-supported",
                "format-not-supported");
        corpus.add(
                "CAdES in a container",
                Zips.with(GOOD, "META-INF/signature001.p7s", FORGED),
                "format-not-supported",
                "format-not-supported");
        corpus.add(
                "BDOC 1.0",
                Zips.changed(GOOD, "mimetype", any -> bytes("application/vnd.bdoc-1.0")),
                "signature-too-weak",
                "signature-too-weak");
        corpus.add(
                "OpenDocument",
                Zips.changed(GOOD, "mimetype", any -> bytes("application/vnd.oasis.opendocument.text")),
                "format-not-supported",
                "format-not-supported");
        corpus.add(
                "DDOC",
                bytes("<?xml version=\"1.0\"?><SignedDoc format=\"DIGIDOC-XML\" version=\"1.3\"/>"),
                "signature-too-weak",
                "signature-too-weak");
        corpus.add(
                "PKCS#7",
                new byte[] {
                    0x30,
                    (byte) 0x80,
                    0x06,
                    0x09,
                    0x2a,
                    (byte) 0x86,
                    0x48,
                    (byte) 0x86,
                    (byte) 0xf7,
                    0x0d,
                    0x01,
                    0x07,
                    0x02,
                    0
                },
                "format-not-supported",
                "format-not-supported");
        corpus.add("nothing", new byte[0], "format-not-supported", "format-not-supported");
        corpus.add("a text", bytes("hello"), "format-not-supported", "format-not-supported");
        corpus.add(
                "a plain ZIP file",
                Zips.zip(List.of(new Entry("a.txt", bytes("a")))),
                "format-not-supported",
                "format-not-supported");
    }

    private static byte[] sign(SignerProfile profile, SignatureOptions options) {
        return TRUST.sign(TRUST.issue(profile), options, Map.of("letter.pdf", LETTER));
    }

    private static byte[] flip(byte[] content) {
        content[content.length / 2] ^= 1;
        return content;
    }

    private static String failed() {
        return "TOTAL_FAILED " + ANNAS;
    }

    private static String passed() {
        return "TOTAL_PASSED " + ANNAS;
    }
}
