package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.Corpus.ANNA;
import static lv.viis.registration.signing.signature.Corpus.ANNAS;
import static lv.viis.registration.signing.signature.Corpus.COMMITMENT;
import static lv.viis.registration.signing.signature.Corpus.JAAN;
import static lv.viis.registration.signing.signature.Corpus.JAANS;
import static lv.viis.registration.signing.signature.Corpus.JURIS;
import static lv.viis.registration.signing.signature.Corpus.JURISES;
import static lv.viis.registration.signing.signature.Corpus.LETTER;
import static lv.viis.registration.signing.signature.Corpus.SEAL;
import static lv.viis.registration.signing.signature.Corpus.SEALS;
import static lv.viis.registration.signing.signature.Corpus.SIGNATURE;
import static lv.viis.registration.signing.signature.Corpus.TRUST;
import static lv.viis.registration.signing.signature.Corpus.bytes;
import static lv.viis.registration.signing.signature.Corpus.signed;
import static lv.viis.registration.signing.signature.Corpus.signedFiles;
import static lv.viis.registration.signing.signature.Corpus.signedPdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.demotrust.SignerProfile;
import lv.viis.demotrust.VisiblePlace;
import lv.viis.registration.signing.signature.Zips.Entry;

/** Files that people make with all kinds of tools, and that have to be understood. */
final class GoodFiles {
    private static final byte[] GOOD = signed(ANNA);
    private static final SignatureOptions COMPLETE = SignatureOptions.complete();

    private final Corpus corpus;

    GoodFiles(Corpus corpus) {
        this.corpus = corpus;
    }

    void build() {
        packings();
        people();
        pdfs();
        anybodys();
    }

    private void packings() {
        good("as the signing tool writes it", GOOD);
        for (var name : new String[] {
            "META-INF/edoc-signatures-S1.xml",
            "META-INF/signatures.xml",
            "META-INF/signatures0.xml",
            "META-INF/signatures-1.xml"
        }) {
            good("the signature file " + name, Zips.renamed(GOOD, SIGNATURE, name));
        }
        good("deflated by another tool", Zips.zip(Zips.entries(GOOD)));
        good("stored byte by byte", RawZip.with(Zips.without(GOOD, "mimetype"), "mimetype", bytes(ContainerGate.TYPE)));
        var reversed = new ArrayList<>(Zips.entries(GOOD));
        Collections.reverse(reversed);
        good("in another order", Zips.zip(reversed));
        good("without a mimetype", Zips.without(GOOD, "mimetype"));
        good("a mimetype with a line end", Zips.changed(GOOD, "mimetype", type -> bytes(ContainerGate.TYPE + "\r\n")));
        good("with folders", Zips.with(GOOD, "META-INF/", new byte[0]));
        good("with OpenDocument's metadata", Zips.with(GOOD, "META-INF/metadata.xml", bytes("<metadata/>")));
        good("a name with blanks and accents", TRUST.sign(TRUST.issue(ANNA), "Mana vēstule (1).pdf", LETTER));
        good("a name with plus and percent", TRUST.sign(TRUST.issue(ANNA), "a+b 100%.pdf", LETTER));
        good("a name with reserved letters", TRUST.sign(TRUST.issue(ANNA), "a#b?c&d=e;f,g'h.pdf", LETTER));
        good("in a folder", TRUST.sign(TRUST.issue(ANNA), "docs/letter.pdf", LETTER));
    }

    private void people() {
        corpus.add("two people", signed(ANNA, JURIS), ANNAS + "+" + JURISES, passed(ANNAS + "+" + JURISES));
        corpus.add("a person and a seal", signed(SEAL, ANNA), ANNAS, passed(SEALS + "+" + ANNAS));
        corpus.add("people of two countries", signed(ANNA, JAAN), JAANS + "+" + ANNAS, passed(JAANS + "+" + ANNAS));
        corpus.add(
                "three people and a seal",
                signed(ANNA, JURIS, JAAN, SEAL),
                JAANS + "+" + ANNAS + "+" + JURISES,
                passed(SEALS + "+" + JAANS + "+" + ANNAS + "+" + JURISES));
        var both = Map.of("letter.pdf", LETTER, "b.pdf", COMMITMENT);
        good("both letters by one", signedFiles(both, ANNA));
        corpus.add(
                "both letters by both",
                signedFiles(both, ANNA, JURIS),
                ANNAS + "+" + JURISES,
                passed(ANNAS + "+" + JURISES));
        good(
                "a bare code of before 2017",
                signed(SignerProfile.personWithSerialNumber("161175-19997", "Anna", "Demo")));
        good(
                "a code without a hyphen",
                signed(SignerProfile.personWithSerialNumber("PNOLV-16117519997", "Anna", "Demo")));
        corpus.add(
                "a code of the new kind",
                signed(SignerProfile.person("328765-43218", "Anna", "Demo")),
                "PNOLV32876543218",
                passed("PNOLV32876543218"));
        corpus.add("who signed twice", signed(ANNA, ANNA), ANNAS + "+" + ANNAS, passed(ANNAS + "+" + ANNAS));
        good("signed a week ago", sign(COMPLETE.signedAt(Instant.now().minus(Duration.ofDays(7)))));
        good("SHA-384", sign(new SignatureOptions(Level.LT, DigestAlgorithm.SHA384, null, Duration.ZERO, null)));
        good("SHA-512", sign(new SignatureOptions(Level.LT, DigestAlgorithm.SHA512, null, Duration.ZERO, null)));
        var revoked = TRUST.issue(ANNA);
        var before = TRUST.sign(revoked, "letter.pdf", LETTER);
        TRUST.revoke(revoked, Instant.now());
        good("revoked after signing", before);
    }

    private void pdfs() {
        good("a PDF", signedPdf(LETTER, ANNA));
        corpus.add(
                "a PDF of two people",
                signedPdf(LETTER, ANNA, JURIS),
                ANNAS + "+" + JURISES,
                passed(ANNAS + "+" + JURISES));
        corpus.add(
                "a PDF of three people",
                signedPdf(LETTER, ANNA, JURIS, JAAN),
                JAANS + "+" + ANNAS + "+" + JURISES,
                passed(JAANS + "+" + ANNAS + "+" + JURISES));
        corpus.add("a PDF with a seal", signedPdf(LETTER, ANNA, SEAL), ANNAS, passed(SEALS + "+" + ANNAS));
        good("the other letter as a PDF", signedPdf(COMMITMENT, ANNA));
        good("a visible signature in its box", visible(60, 60, 260, 120));
        good("a visible signature that fills its box", visible(50, 50, 300, 150));
        corpus.add(
                "a visible and an unseen signature",
                signedPdf(visible(60, 60, 260, 120), JURIS),
                ANNAS + "+" + JURISES,
                passed(ANNAS + "+" + JURISES));
        corpus.add(
                "an unseen and a visible signature",
                TRUST.signPdf(
                        TRUST.issue(JURIS), COMPLETE, signedPdf(LETTER, ANNA), new VisiblePlace(1, 60, 60, 260, 120)),
                ANNAS + "+" + JURISES,
                passed(ANNAS + "+" + JURISES));
        corpus.add(
                "two unseen signatures around a visible one",
                signedPdf(
                        TRUST.signPdf(
                                TRUST.issue(JURIS),
                                COMPLETE,
                                signedPdf(LETTER, ANNA),
                                new VisiblePlace(1, 60, 60, 260, 120)),
                        JAAN),
                JAANS + "+" + ANNAS + "+" + JURISES,
                passed(JAANS + "+" + ANNAS + "+" + JURISES));
        good(
                "a PDF with SHA-512",
                TRUST.signPdf(
                        TRUST.issue(ANNA),
                        new SignatureOptions(Level.LT, DigestAlgorithm.SHA512, null, Duration.ZERO, null),
                        LETTER));
        good(
                "a PDF signed a week ago",
                TRUST.signPdf(TRUST.issue(ANNA), COMPLETE.signedAt(Instant.now().minus(Duration.ofDays(7))), LETTER));
        anybodys("a PDF of twelve pages", signedPdf(Pdfs.letter(12, "Text"), ANNA));
        anybodys(
                "a PDF with a form and two signatures",
                signedPdf(Pdfs.changed(LETTER, Pdfs::textField), ANNA, ANNA),
                ANNAS + "+" + ANNAS);
    }

    /** Not letters: only a clerk asks about them. */
    private void anybodys() {
        anybodys(
                "a signed Word document",
                signedFiles(
                        Map.of("a.docx", Zips.zip(java.util.List.of(new Entry("word/document.xml", bytes("<x/>"))))),
                        ANNA));
        anybodys("a signed container", signedFiles(Map.of("a.asice", GOOD, "b.txt", bytes("b")), ANNA));
        anybodys("a signed PDF in a container", signedFiles(Map.of("a.pdf", signedPdf(LETTER, JURIS)), ANNA));
        anybodys("an empty file", signedFiles(Map.of("a.txt", new byte[0], "b.txt", bytes("b")), ANNA));
        var many = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 60; i++) {
            many.put("file " + i + ".txt", bytes("content " + i));
        }
        anybodys("sixty files", signedFiles(many, ANNA, JURIS), ANNAS + "+" + JURISES);
        anybodys("a file that packs well", packedWell());
        var large = new byte[10 * 1024 * 1024];
        new Random(2).nextBytes(large);
        anybodys("a file of ten megabytes", signedFiles(Map.of("scan.pdf", large), ANNA));
        anybodys("a file of four megabytes", signedFiles(Map.of("scan.pdf", Arrays.copyOf(large, 4 << 20)), ANNA));
        anybodys("the same bytes twice", signedFiles(Map.of("a.txt", bytes("a"), "b.txt", bytes("a")), ANNA));
        anybodys(
                "signatures in a folder of their own",
                Zips.renamed(GOOD, SIGNATURE, "META-INF/signatures/signatures0.xml"));
        anybodys(
                "more in META-INF",
                Zips.with(
                        Zips.with(GOOD, "META-INF/relations.xml", bytes("<relations/>")),
                        "META-INF/thumb.png",
                        new byte[] {1}));
        anybodys(
                "an unknown mimetype",
                Zips.changed(GOOD, "mimetype", any -> bytes("application/vnd.lt.archyvai.adoc-2008")));
        anybodys(
                "an XML file with a DOCTYPE as what is signed",
                signedFiles(Map.of("a.xml", bytes("<!DOCTYPE html><html/>")), ANNA));
    }

    /** About fifty to one, as tables of numbers do. */
    private static byte[] packedWell() {
        var noise = new byte[30_000];
        new Random(1).nextBytes(noise);
        var content = Arrays.copyOf(noise, 2_000_000);
        return Zips.zip(Zips.entries(signedFiles(Map.of("a.txt", content), ANNA)));
    }

    private void good(String label, byte[] file) {
        corpus.add(label, file, ANNAS, passed(ANNAS));
    }

    private void anybodys(String label, byte[] file) {
        anybodys(label, file, ANNAS);
    }

    private void anybodys(String label, byte[] file, String signers) {
        corpus.add(label, file, null, passed(signers));
    }

    private static String passed(String signers) {
        return "TOTAL_PASSED " + signers;
    }

    private static byte[] sign(SignatureOptions options) {
        return TRUST.sign(TRUST.issue(ANNA), options, Map.of("letter.pdf", LETTER));
    }

    private static byte[] visible(float left, float bottom, float right, float top) {
        return TRUST.signPdf(TRUST.issue(ANNA), COMPLETE, LETTER, new VisiblePlace(1, left, bottom, right, top));
    }
}
