package lv.viis.registration.signing.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;

/** Files to judge, each with what has to be said of it as a letter, and to a clerk who asks. */
final class Corpus {
    static final byte[] LETTER = Pdfs.letter(1, "Iesniegums");
    static final byte[] COMMITMENT = Pdfs.letter(1, "Saistibu raksts");
    static final byte[] FORGED = Pdfs.letter(1, "I owe you a million");
    static final List<IssuedDocument> ALLOWED =
            List.of(new IssuedDocument(LETTER, Pdfs.BOX), new IssuedDocument(COMMITMENT, null));

    static final SignerProfile ANNA = SignerProfile.person("161175-19997", "Anna", "Demo");
    static final SignerProfile JURIS = SignerProfile.person("311299-18886", "Juris", "Demo");
    static final SignerProfile JAAN = SignerProfile.personWithSerialNumber("PNOEE-38001085718", "Jaan", "Demo")
            .withCountry("EE");
    static final SignerProfile SEAL = SignerProfile.seal("90000048472", "Demo pasvaldiba");
    static final String SIGNATURE = SignatureFixture.SIGNATURE;

    /** How they are written where signers are expected. */
    static final String ANNAS = "PNOLV16117519997";

    static final String JURISES = "PNOLV31129918886";
    static final String JAANS = "PNOEE38001085718";
    static final String SEALS = "NTRLV90000048472";

    /**
     * One file.
     *
     * @param letter the signers, joined by +, or the code of the refusal; null where a letter is not the point
     * @param clerk the verdict and the signers, or the code of the refusal
     */
    record Case(String label, byte[] file, String letter, String clerk) {
        @Override
        public String toString() {
            return label;
        }
    }

    static final DemoTrust TRUST = SignatureFixture.TRUST;
    private static final SignatureOptions COMPLETE = SignatureOptions.complete();

    private final List<Case> cases = new ArrayList<>();

    void add(String label, byte[] file, String letter, String clerk) {
        cases.add(new Case(label, file, letter, clerk));
    }

    List<Case> cases() {
        return List.copyOf(cases);
    }

    static byte[] signed(SignerProfile... signers) {
        return signedFiles(java.util.Map.of("letter.pdf", LETTER), signers);
    }

    static byte[] signedFiles(java.util.Map<String, byte[]> files, SignerProfile... signers) {
        var container = TRUST.sign(TRUST.issue(signers[0]), COMPLETE, files);
        for (var signer : Stream.of(signers).skip(1).toList()) {
            container = TRUST.addSignature(container, TRUST.issue(signer), COMPLETE);
        }
        return container;
    }

    static byte[] signedPdf(byte[] pdf, SignerProfile... signers) {
        var signed = pdf;
        for (var signer : signers) {
            signed = TRUST.signPdf(TRUST.issue(signer), COMPLETE, signed);
        }
        return signed;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The container with its signature's XML edited as a text. */
    static byte[] xml(byte[] container, UnaryOperator<String> edit) {
        return Zips.changed(container, SIGNATURE, xml -> {
            var before = new String(xml, StandardCharsets.UTF_8);
            var after = edit.apply(before);
            if (after.equals(before)) {
                throw new IllegalStateException("the edit found nothing to change");
            }
            return bytes(after);
        });
    }

    /** The text between two marks, marks included. */
    static String between(String text, String from, String to) {
        var start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start) + to.length());
    }
}
