package lv.viis.registration.signing.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.signing.foreignfile.Bounds;

/** A demo trust whose list the check under test trusts, and a letter to sign. */
final class SignatureFixture {
    static final byte[] LETTER = "%PDF-1.7 the letter\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    static final SignerProfile ANNA = SignerProfile.person("161175-19997", "Anna", "Demo");
    static final SignerProfile JURIS = SignerProfile.person("311299-18886", "Juris", "Demo");
    static final SignerProfile SEAL = SignerProfile.seal("90000048472", "Demo pasvaldiba");
    /** What the signing tool calls the signature file. */
    static final String SIGNATURE = "META-INF/signatures001.xml";

    static final DemoTrust TRUST = DemoTrust.inMemory();
    static final TrustedLists LISTS = lists(TRUST);
    static final SignatureCheck CHECK = new SignatureCheck(new Verifiers(LISTS), Bounds.usual());

    private SignatureFixture() {}

    static TrustedLists lists(DemoTrust trust) {
        return lists(trust, trust.trustedList());
    }

    /** The certificates of a list, as the service has them once it is loaded; the files are gone again. */
    static TrustedLists lists(DemoTrust trust, byte[] list) {
        try {
            var directory = Files.createTempDirectory("trusted-list");
            var listFile = Files.write(directory.resolve("list.xml"), list);
            var pemFile = Files.writeString(directory.resolve("signer.pem"), trust.listSignerPem());
            var lists = new TrustedLists(OwnLists.of(listFile.toUri(), pemFile.toString()));
            lists.refreshIfDue();
            for (var file : new Path[] {listFile, pemFile, directory}) {
                Files.delete(file);
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] signedBy(SignerProfile profile) {
        return signedBy(profile, SignatureOptions.complete());
    }

    static byte[] signedBy(SignerProfile profile, SignatureOptions options) {
        return TRUST.sign(TRUST.issue(profile), options, Map.of("letter.pdf", LETTER));
    }

    static SignedFile check(byte[] container) {
        return CHECK.check(container, List.of(new IssuedDocument(LETTER, null)), Instant.now());
    }
}
