package lv.viis.registration.signing.signature;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.demotrust.Signer;
import lv.viis.demotrust.SignerProfile;
import lv.viis.demotrust.VisiblePlace;
import lv.viis.registration.DemoTrustEnvironment;
import lv.viis.registration.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the check finds wrong with a signed letter, as whoever hands it in is told. */
@QuarkusTest
@Tag("D5")
class RefusedSignatureTest {

    private static final SignatureOptions COMPLETE = SignatureOptions.complete();

    private DemoTrust trust;
    private Given.Waiting waiting;
    private byte[] letter;

    @BeforeEach
    void a_letter_waits_for_its_signature() {
        trust = DemoTrustEnvironment.trust();
        waiting = Given.waiting();
        letter = waiting.document(waiting.commitment());
    }

    @Test
    @Tag("D3")
    void a_container_is_refused_by_what_is_wrong_with_it() {
        var signed = signed(COMPLETE);
        refused(Zips.without(signed, "letter.pdf"), "malformed-container");
        refused(Zips.with(signed, "other.pdf", waiting.document(waiting.headLetter())), "file-not-covered");
        refused(Zips.changed(signed, "letter.pdf", RefusedSignatureTest::flipLast), "signature-broken");
        refused(signed(COMPLETE.withLevel(Level.B)), "no-qualified-time-stamp");
        refused(trust.sign(trust.issue(employee().withoutDevice()), "letter.pdf", letter), "not-qualified");
        refused(trust.sign(trust.issue(ofNoCountry()), "letter.pdf", letter), "signer-not-identified");
        handedIn(signed).statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void a_pdf_that_shows_more_than_the_letter_is_refused() {
        refused(trust.signPdf(signer(), COMPLETE, Pdfs.changed(letter, Pdfs::title)), "pdf-changed");
        refused(
                trust.signPdf(signer(), COMPLETE, letter, new VisiblePlace(1, 60, 690, 360, 730)),
                "visible-signature-outside-box");
        handedIn(trust.signPdf(signer(), COMPLETE, letter)).statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("A24")
    void while_nobody_knows_whom_to_trust_nothing_is_judged() {
        var nowhere = Path.of("target", "no-list.xml").toAbsolutePath();
        QuarkusMock.installMockForType(
                new TrustedLists(OwnLists.of(nowhere.toUri(), nowhere.toString()), Clock.systemUTC()),
                TrustedLists.class);
        var signed = signed(COMPLETE);
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_CLERK")
                        .country()
                        .sign())
                .contentType("application/octet-stream")
                .body(signed)
                .post("/v1/signature-checks")
                .then()
                .statusCode(503)
                .body("code", equalTo("trust-list-stale"))
                .header("Retry-After", notNullValue());
        handedIn(signed).statusCode(503).body("code", equalTo("trust-list-stale"));
    }

    private void refused(byte[] file, String code) {
        handedIn(file).statusCode(422).body("code", equalTo(code));
    }

    private ValidatableResponse handedIn(byte[] file) {
        return waiting.sign(waiting.commitment(), waiting.employee(), file).then();
    }

    private byte[] signed(SignatureOptions options) {
        return trust.sign(signer(), options, Map.of("letter.pdf", letter));
    }

    private Signer signer() {
        return trust.issue(employee());
    }

    private SignerProfile employee() {
        var person = waiting.employee();
        return SignerProfile.person(person.code(), person.givenName(), person.surname());
    }

    /** As old certificates have it: the bare code, which is of whatever country. */
    private SignerProfile ofNoCountry() {
        var person = waiting.employee();
        return SignerProfile.personWithSerialNumber(person.code(), person.givenName(), person.surname())
                .withCountry(null);
    }

    private static byte[] flipLast(byte[] content) {
        var changed = content.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }
}
