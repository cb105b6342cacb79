package lv.viis.registration.letters.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed containers as people hand them in, judged by the real check against the demo authority's list. */
@QuarkusTest
class SignLetterTest {

    private static String state(Given.Waiting waiting, String letter) {
        return given().auth()
                .oauth2(waiting.employee().token())
                .get("/v1/letters/" + letter)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    @Test
    @Tag("D3")
    void the_employees_own_signature_is_accepted() {
        var waiting = Given.waiting();
        var container = waiting.employee().sign(waiting.document(waiting.commitment()));

        waiting.sign(waiting.commitment(), waiting.employee(), container)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("id", equalTo(waiting.commitment()));

        assertEquals("ACCEPTED", state(waiting, waiting.commitment()));
        assertEquals("ISSUED", state(waiting, waiting.headLetter()));
    }

    @Test
    @Tag("D3")
    void the_head_never_signs_the_employees_commitment() {
        var waiting = Given.waiting();
        var container = waiting.head().sign(waiting.document(waiting.commitment()));

        waiting.sign(waiting.commitment(), waiting.head(), container)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("signer-is-not-the-user"));

        assertEquals("ISSUED", state(waiting, waiting.commitment()));
    }

    @Test
    @Tag("D3")
    void a_seal_never_satisfies_the_commitment_letter() {
        var waiting = Given.waiting();
        var trust = DemoTrust.in(java.nio.file.Path.of(System.getProperty("viis.test.trust.directory")));
        var container = trust.sign(
                trust.issue(SignerProfile.seal("90000048472", "Ģimnāzija")),
                "letter.pdf",
                waiting.document(waiting.commitment()));

        waiting.sign(waiting.commitment(), waiting.employee(), container)
                .then()
                .statusCode(422)
                .body("code", equalTo("seal-is-not-a-person"));
    }

    @Test
    @Tag("D4")
    void the_employee_never_signs_the_heads_application() {
        var waiting = Given.waiting();
        waiting.sign(
                        waiting.headLetter(),
                        waiting.employee(),
                        waiting.employee().sign(waiting.document(waiting.headLetter())))
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-is-not-the-applicant"));
    }

    @Test
    @Tag("D3")
    void further_signers_do_not_count_and_do_not_hurt() {
        var waiting = Given.waiting();
        var letter = waiting.document(waiting.commitment());
        var container = waiting.employee().addSignature(waiting.head().sign(letter));
        waiting.sign(waiting.commitment(), waiting.head(), container)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("D5")
    void one_changed_byte_is_told_apart_from_another_letter() {
        var waiting = Given.waiting();
        var letter = waiting.document(waiting.commitment());
        var changed = letter.clone();
        changed[changed.length / 2] ^= 1;

        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(changed))
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(waiting.document(waiting.headLetter())))
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
        assertEquals("ISSUED", state(waiting, waiting.commitment()));
    }

    @Test
    @Tag("D1")
    void a_head_who_signed_before_becoming_head_is_refused() {
        var waiting = Given.waiting();
        var before = Instant.now().minus(Duration.ofDays(5));
        var container = waiting.head()
                .sign(
                        waiting.document(waiting.headLetter()),
                        SignatureOptions.complete().signedAt(before));
        Given.headship(waiting.employer(), 2, waiting.head(), Given.TODAY.minusDays(1), null);

        waiting.sign(waiting.headLetter(), waiting.head(), container)
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-was-not-the-head"));
    }

    @Test
    void the_same_container_comes_again_and_another_one_comes_too_late() {
        var waiting = Given.waiting();
        var letter = waiting.document(waiting.commitment());
        var container = waiting.employee().sign(letter);
        waiting.sign(waiting.commitment(), waiting.employee(), container).then().statusCode(200);

        waiting.sign(waiting.commitment(), waiting.head(), container)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(letter))
                .then()
                .statusCode(409)
                .body("code", equalTo("letter-already-accepted"))
                .body("seeAlso", endsWith("/v1/letters/" + waiting.commitment()));
    }

    @Test
    void of_two_containers_at_once_one_becomes_the_evidence() throws Exception {
        var waiting = Given.waiting();
        var letter = waiting.document(waiting.commitment());
        var calls = IntStream.range(0, 6)
                .mapToObj(i -> waiting.employee().sign(letter))
                .<Callable<Response>>map(
                        container -> () -> waiting.sign(waiting.commitment(), waiting.employee(), container))
                .toList();
        var pool = Executors.newFixedThreadPool(6);
        var statuses = new java.util.ArrayList<Integer>();
        for (var answer : pool.invokeAll(calls)) {
            statuses.add(answer.get().statusCode());
        }
        pool.shutdown();
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(5, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
    }

    @Test
    @Tag("D3")
    void the_letter_may_be_signed_in_itself() {
        var waiting = Given.waiting();
        var pdf = waiting.employee().signPdf(waiting.document(waiting.commitment()));
        waiting.sign(waiting.commitment(), waiting.employee(), pdf)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        waiting.sign(waiting.headLetter(), waiting.head(), pdf)
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
    }

    @Test
    @Tag("D3")
    @Tag("D4")
    void head_and_employee_sign_both_letters_in_one_container_and_each_hands_it_in() {
        var waiting = Given.waiting();
        var both = waiting.employee()
                .addSignature(waiting.head()
                        .signTogether(waiting.document(waiting.headLetter()), waiting.document(waiting.commitment())));
        waiting.sign(waiting.headLetter(), waiting.head(), both).then().statusCode(200);
        waiting.sign(waiting.commitment(), waiting.employee(), both).then().statusCode(200);
        assertEquals("ACCEPTED", state(waiting, waiting.headLetter()));
        assertEquals("ACCEPTED", state(waiting, waiting.commitment()));
    }

    @Test
    @Tag("D3")
    void a_head_who_applies_for_the_own_access_signs_both_letters_once() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var waiting = Given.waiting(employer, head, head);
        var both = head.signTogether(waiting.document(waiting.headLetter()), waiting.document(waiting.commitment()));
        waiting.sign(waiting.headLetter(), head, both).then().statusCode(200);
        waiting.sign(waiting.commitment(), head, both).then().statusCode(200);
    }

    @Test
    void what_is_no_signed_file_has_its_own_problem() {
        var waiting = Given.waiting();
        var pdf = waiting.document(waiting.commitment());
        for (var type : new String[] {"application/pdf", "application/octet-stream", "application/zip"}) {
            given().auth()
                    .oauth2(waiting.employee().token())
                    .contentType(type)
                    .body(pdf)
                    .put("/v1/letters/" + waiting.commitment() + "/signature")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-signed"));
        }
        given().auth()
                .oauth2(waiting.employee().token())
                .contentType("application/json")
                .body("{}")
                .put("/v1/letters/" + waiting.commitment() + "/signature")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"))
                .contentType("application/problem+json");
        given().auth()
                .oauth2(waiting.employee().token())
                .contentType("application/octet-stream")
                .body(new byte[5 * 1024 * 1024 + 1])
                .put("/v1/letters/" + waiting.commitment() + "/signature")
                .then()
                .statusCode(413)
                .body("code", equalTo("container-too-large"));
        given().auth()
                .oauth2(waiting.employee().token())
                .contentType("application/octet-stream")
                .put("/v1/letters/" + waiting.commitment() + "/signature")
                .then()
                .statusCode(422)
                .body("code", equalTo("format-not-supported"));
    }

    @Test
    void a_stranger_finds_no_letter() {
        var waiting = Given.waiting();
        var stranger = DemoPerson.any();
        waiting.sign(waiting.commitment(), stranger, waiting.employee().sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(stranger.token())
                .get("/v1/letters/" + waiting.commitment() + "/document")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"IZM_ACCESS_OFFICER, 403", "AUDITOR, 403", "IZM_CLERK, 200"})
    void of_the_ministry_only_a_clerk_hands_in_what_is_anothers(String role, int status) {
        var waiting = Given.waiting();
        var answer = given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).roles(role).country().sign())
                .contentType("application/vnd.etsi.asic-e+zip")
                .body(waiting.employee().sign(waiting.document(waiting.commitment())))
                .put("/v1/letters/" + waiting.commitment() + "/signature")
                .then()
                .statusCode(status);
        if (status == 403) {
            answer.body("code", equalTo("outside-scope"));
        }
        assertEquals(status == 200 ? "ACCEPTED" : "ISSUED", state(waiting, waiting.commitment()));
    }

    @Test
    void a_withdrawn_application_takes_no_signature() {
        var waiting = Given.waiting();
        waiting.withdraw(1).then().statusCode(200);
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(409)
                .body("code", equalTo("application-in-wrong-state"));
    }

    @Test
    void each_finds_the_own_letter_to_sign() {
        var waiting = Given.waiting();
        for (var one : Map.of(waiting.head(), waiting.headLetter(), waiting.employee(), waiting.commitment())
                .entrySet()) {
            given().auth()
                    .oauth2(one.getKey().token())
                    .get("/v1/me/letters")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(one.getValue()));
        }
        waiting.signBoth();
        given().auth()
                .oauth2(waiting.employee().token())
                .get("/v1/me/letters")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_letter_is_always_the_same_bytes() {
        var waiting = Given.waiting();
        var first = waiting.document(waiting.headLetter());
        assertArrayEquals(first, waiting.document(waiting.headLetter()));
        assertEquals("%%EOF\n", new String(first, first.length - 6, 6, StandardCharsets.US_ASCII));
    }
}
