package lv.viis.registration.signing.signaturecheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignatureOptions.Level;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.signing.scan.MadePdf;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk asks who signed a file, over HTTP, of files that people make with all kinds of tools. */
@QuarkusTest
@Tag("D5")
class CheckSignaturesTest {
    private static final DemoTrust TRUST = DemoTrust.in(Path.of(System.getProperty("viis.test.trust.directory")));
    private static final SignerProfile ANNA = SignerProfile.person("161175-19997", "Anna", "Demo");
    private static final byte[] TEXT = "anything".getBytes(StandardCharsets.UTF_8);

    @Test
    @Tag("S1")
    void few_bytes_that_unpack_to_a_gigabyte_are_malformed() {
        check(MadePdf.bomb(1024)).statusCode(422).body("code", equalTo("malformed-pdf"));
    }

    @Test
    @Tag("D3")
    void it_says_who_signed_what_at_which_level() {
        var anna = DemoPerson.any();
        var file = anna.sign(TEXT);
        check(file)
                .statusCode(200)
                .body("format", equalTo("ASIC_E"))
                .body("verdict", equalTo("TOTAL_PASSED"))
                .body("documents.name", equalTo(java.util.List.of("letter.pdf")))
                .body("signatures", hasSize(1))
                .body("signatures[0].signer.kind", equalTo("NATURAL_PERSON"))
                .body("signatures[0].signer.type", equalTo("PNO"))
                .body("signatures[0].signer.country", equalTo("LV"))
                .body("signatures[0].signer.code", equalTo("PNOLV-" + anna.code()))
                .body("signatures[0].signer.surname", equalTo("Šķēle-Ābele"))
                .body("signatures[0].level", equalTo("QESIG"))
                .body("signatures[0].timeStampLevel", equalTo("QTSA"))
                .body("signatures[0].indication", equalTo("TOTAL_PASSED"))
                .body("signatures[0].subIndication", nullValue())
                .body("signatures[0].acceptedForLetter", equalTo(true))
                .body("signatures[0].documents.name", hasItem("letter.pdf"));
        assertThat(EventRows.of("PersonalDataAccessed"))
                .anySatisfy(row -> assertThat(row.data().toString())
                        .contains("check signatures")
                        .contains(anna.id().toString())
                        .doesNotContain(anna.code()));
    }

    @Test
    void several_countries_and_a_seal_sign_several_files_of_any_kind() {
        var files = Map.of("līgums.docx", zip("word/document.xml", TEXT), "a b+c.txt", TEXT, "tukšs.txt", new byte[0]);
        var first = TRUST.sign(TRUST.issue(ANNA), SignatureOptions.complete(), files);
        var second = add(
                first,
                SignerProfile.personWithSerialNumber("PNOEE-38001085718", "Jaan", "Jõeorg")
                        .withCountry("EE"));
        var third = add(second, SignerProfile.seal("90000048472", "Demo pasvaldiba"));
        check(third)
                .statusCode(200)
                .body("verdict", equalTo("TOTAL_PASSED"))
                .body("documents", hasSize(3))
                .body(
                        "signatures.signer.code",
                        containsInAnyOrder("PNOLV-161175-19997", "PNOEE-38001085718", "NTRLV-90000048472"))
                .body("signatures.level", hasItems("QESIG", "QESEAL"))
                .body("signatures.documents.size()", is(3))
                .body("signatures.documents", everyItem(hasSize(3)))
                .body(
                        "signatures.find { it.level == 'QESEAL' }.refusal.code",
                        // The container holds another container, which a letter's never does.
                        equalTo("malformed-container"));
    }

    @Test
    @Tag("D3")
    void an_old_certificate_has_its_code_bare() {
        check(sign(SignerProfile.personWithSerialNumber("161175-19997", "Anna", "Demo")))
                .body("signatures[0].signer.code", equalTo("PNOLV-161175-19997"))
                .body("signatures[0].signer.type", equalTo("PNO"));
        check(sign(SignerProfile.personWithSerialNumber("38001085718", "Jaan", "Jõeorg")
                        .withCountry("EE")))
                .body("signatures[0].signer.code", equalTo("38001085718"))
                .body("signatures[0].signer.country", equalTo("EE"))
                .body("signatures[0].refusal.code", equalTo("signer-not-identified"));
    }

    @Test
    void who_signed_is_told_even_if_nobody_vouches_for_it() {
        var other = DemoTrust.inMemory();
        check(other.sign(other.issue(ANNA), "letter.pdf", TEXT))
                .statusCode(200)
                .body("verdict", equalTo("INDETERMINATE"))
                .body("signatures[0].subIndication", equalTo("NO_CERTIFICATE_CHAIN_FOUND"))
                .body("signatures[0].signer.code", equalTo("PNOLV-161175-19997"))
                .body("signatures[0].acceptedForLetter", equalTo(false))
                .body("signatures[0].refusal.code", equalTo("not-qualified"));
        check(TRUST.sign(TRUST.issue(ANNA), SignatureOptions.complete().timeStampedBy(other), Map.of("a", TEXT)))
                .body("verdict", equalTo("INDETERMINATE"))
                .body("signatures[0].signer.surname", equalTo("Demo"))
                .body("signatures[0].refusal.code", equalTo("no-qualified-time-stamp"));
        check(TRUST.sign(TRUST.issue(ANNA), SignatureOptions.complete().withLevel(Level.T), Map.of("a", TEXT)))
                .body("verdict", equalTo("INDETERMINATE"))
                .body("signatures[0].refusal.code", equalTo("signature-indeterminate"));
        check(TRUST.sign(TRUST.issue(ANNA), SignatureOptions.complete().withLevel(Level.B), Map.of("a", TEXT)))
                .body("verdict", not(equalTo("TOTAL_PASSED")))
                .body("signatures[0].timeStampedAt", nullValue())
                .body("signatures[0].refusal.code", equalTo("no-qualified-time-stamp"));
    }

    /** The key of the second signature is said to be the first one's, and no certificate fits what it signed. */
    @Test
    @Tag("D21")
    void beside_a_signature_of_nobody_the_others_are_told_and_recorded() {
        var anna = DemoPerson.any();
        var both = add(anna.sign(TEXT), SignerProfile.person("311299-18886", "Juris", "Demo"));
        var second = text(both, "META-INF/signatures002.xml");
        var changed = second.replace(keyInfo(second), keyInfo(text(both, "META-INF/signatures001.xml")));
        check(rezipped("META-INF/signatures002.xml", changed.getBytes(StandardCharsets.UTF_8), both))
                .statusCode(200)
                .body("verdict", equalTo("INDETERMINATE"))
                .body("signatures", hasSize(2))
                .body("signatures.signer.code", equalTo(java.util.List.of("PNOLV-" + anna.code())))
                .body("signatures.find { it.signer == null }.acceptedForLetter", equalTo(false))
                .body("signatures.find { it.signer == null }.refusal.code", equalTo("signature-broken"));
        assertThat(EventRows.of("PersonalDataAccessed"))
                .filteredOn(row -> row.data().toString().contains(anna.id().toString()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.data().path("subjectIds").size()).isEqualTo(1));
    }

    @Test
    void advanced_signatures_pass_and_are_told_from_qualified_ones() {
        check(sign(ANNA.withoutDevice()))
                .body("verdict", equalTo("TOTAL_PASSED"))
                .body("signatures[0].level", equalTo("ADESIG_QC"))
                .body("signatures[0].refusal.code", equalTo("not-qualified"));
    }

    @Test
    void anybodys_signed_pdf_is_judged() throws IOException {
        var pdf = TRUST.signPdf(TRUST.issue(ANNA), SignatureOptions.complete(), pdf());
        check(TRUST.signPdf(
                        TRUST.issue(SignerProfile.person("311299-18886", "Juris", "Demo")),
                        SignatureOptions.complete(),
                        pdf))
                .statusCode(200)
                .body("format", equalTo("PADES"))
                .body("verdict", equalTo("TOTAL_PASSED"))
                .body("signatures.signer.code", containsInAnyOrder("PNOLV-161175-19997", "PNOLV-311299-18886"));
    }

    @Test
    void a_changed_file_fails() {
        var file = sign(ANNA);
        check(rezipped("letter.pdf", "Anything".getBytes(StandardCharsets.UTF_8), file))
                .statusCode(200)
                .body("verdict", equalTo("TOTAL_FAILED"))
                .body("signatures[0].signer.surname", equalTo("Demo"))
                .body("signatures[0].refusal.code", equalTo("signature-broken"));
    }

    @Test
    void why_a_signature_is_not_taken_is_told_in_the_language_that_the_caller_reads() {
        var clerk = Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign();
        var file = sign(ANNA.withoutDevice());
        String english = post(file, clerk, "en").extract().path("signatures[0].refusal.title");
        String latvian = post(file, clerk, "lv").extract().path("signatures[0].refusal.title");
        assertThat(english).isEqualTo("The signature is not a qualified electronic signature");
        assertThat(latvian).isNotBlank().isNotEqualTo(english);
    }

    @Test
    void other_formats_are_named() throws IOException {
        refused("<SignedDoc format=\"DIGIDOC-XML\" version=\"1.3\"/>".getBytes(), "signature-too-weak", "DDOC");
        refused("<?xml version=\"1.0\"?><x/>".getBytes(), "format-not-supported", "XML");
        refused(new byte[0], "format-not-supported", "neither");
        refused("hello".getBytes(), "format-not-supported", "neither");
        refused(zip("[Content_Types].xml", TEXT), "format-not-supported", "Office");
        refused(zip("a.txt", TEXT), "format-not-supported", "ZIP");
        refused(pdf(), "not-signed", "No signature");
        refused(
                TRUST.sign(TRUST.issue(ANNA), SignatureOptions.complete().withWeakDigest(), Map.of("a", TEXT)),
                "signature-too-weak",
                "SHA1");
    }

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @Tag("A24")
    void operators_see_how_old_the_lists_are() {
        check(sign(ANNA)).statusCode(200);
        given().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("viis_trust_list_stale 0.0"))
                .body(matchesPattern("(?s).*viis_trust_list_age_seconds \\d+.*"));
    }

    @Test
    void only_clerks_and_officers_of_the_country_ask() {
        var file = sign(ANNA);
        post(
                        file,
                        Tokens.of(UUID.randomUUID())
                                .roles("IZM_ACCESS_OFFICER")
                                .country()
                                .sign())
                .statusCode(200);
        post(file, Tokens.of(UUID.randomUUID()).roles("IZM_SUPPORT").country().sign())
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        post(
                        file,
                        Tokens.of(UUID.randomUUID())
                                .roles("IZM_CLERK")
                                .organisation(UUID.randomUUID())
                                .sign())
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        given().body(file).post("/v1/signature-checks").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private static byte[] sign(SignerProfile profile) {
        return TRUST.sign(TRUST.issue(profile), "letter.pdf", TEXT);
    }

    private static byte[] add(byte[] container, SignerProfile profile) {
        return TRUST.addSignature(container, TRUST.issue(profile), SignatureOptions.complete());
    }

    private static void refused(byte[] file, String code, String named) {
        check(file).statusCode(422).body("code", equalTo(code)).body("detail", containsString(named));
    }

    private static ValidatableResponse check(byte[] file) {
        return post(
                file, Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign());
    }

    private static ValidatableResponse post(byte[] file, String token) {
        return post(file, token, "en");
    }

    private static ValidatableResponse post(byte[] file, String token, String language) {
        return given().header("Accept-Language", language)
                .auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/signature-checks")
                .then();
    }

    private static byte[] pdf() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(byte[] file, String name) {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static String keyInfo(String signature) {
        return signature.substring(
                signature.indexOf("<ds:KeyInfo"), signature.indexOf("</ds:KeyInfo>") + "</ds:KeyInfo>".length());
    }

    private static byte[] rezipped(String name, byte[] content, byte[] file) {
        var out = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(name) ? content : from.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
