package lv.viis.local.story;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Step 3: both letters are issued and signed; what is not the person's own signature of that letter is refused. */
final class Signing {

    private final Plot plot;

    Signing(Plot plot) {
        this.plot = plot;
    }

    String play() throws Exception {
        var letters = plot.path.issueLetters(plot.registration(plot.headToken), plot.applicationId);
        plot.headLetterId = letters.headLetter();
        plot.commitmentId = letters.commitment();
        var head = plot.suite.people().get("head");
        var employee = plot.suite.people().get("employee");
        var employeeApi = plot.registration(plot.tokens.access("employee"));
        var headApi = plot.registration(plot.headToken);
        var headLetter = checkedDocument(headApi, plot.headLetterId);
        var commitment = checkedDocument(employeeApi, plot.commitmentId);

        refuse(employeeApi, plot.signatures.byPerson(head, "letter.pdf", commitment), "signer-is-not-the-user");
        refuse(
                employeeApi,
                plot.signatures.bySeal("90000048472", "Demonstrācijas vidusskola", "letter.pdf", commitment),
                "seal-is-not-a-person");
        refuse(
                employeeApi,
                Tampering.changeOneByte(plot.signatures.byPerson(employee, "letter.pdf", commitment), "letter.pdf"),
                "signature-broken");
        refuse(
                employeeApi,
                plot.signatures.byPerson(employee, "letter.pdf", headLetter),
                "signed-data-is-not-the-letter");
        refuse(employeeApi, commitment, "not-signed");

        accepted(plot.path.sign(headApi, plot.headLetterId, head));
        accepted(plot.path.sign(employeeApi, plot.commitmentId, employee));
        return "two letters of %d and %d KB accepted, five wrong ones refused"
                .formatted(headLetter.length / 1024, commitment.length / 1024);
    }

    /** The letter's bytes, whose digest is the one that the letter's record tells. */
    private byte[] checkedDocument(Api api, String letterId) throws Exception {
        var letter = api.get("/v1/letters/" + letterId).expect(200);
        var document = api.get("/v1/letters/" + letterId + "/document").expect(200);
        var digest = MessageDigest.getInstance("SHA-256").digest(document.bytes());
        Plot.check(letter.at("/sha256").equals(HexFormat.of().formatHex(digest)), "the letter's SHA-256 is its bytes'");
        Plot.check(
                document.header("Repr-Digest").contains(Base64.getEncoder().encodeToString(digest)),
                "Repr-Digest is that of the bytes");
        Plot.check(document.text().startsWith("%PDF-"), "the letter is a PDF");
        return document.bytes();
    }

    private void refuse(Api api, byte[] file, String code) {
        plot.path.handIn(api, plot.commitmentId, file).expectProblem(422, code);
    }

    private static void accepted(Answer answer) {
        Plot.check(answer.expect(200).at("/state").equals("ACCEPTED"), "the letter is accepted: " + answer);
    }
}
