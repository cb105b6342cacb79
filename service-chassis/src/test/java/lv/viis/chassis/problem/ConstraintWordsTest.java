package lv.viis.chassis.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The single faults of an input, in the language of who sent it. */
@QuarkusTest
class ConstraintWordsTest {

    private static final String ITALIAN_OR_NONE = "it";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en|{'name':' '}|invalid-input|must not be blank",
                "lv|{'name':' '}|invalid-input|nedrīkst būt tukšs vai sastāvēt tikai no atstarpēm",
                "it|{'name':' '}|invalid-input|nedrīkst būt tukšs vai sastāvēt tikai no atstarpēm",
                "en|{'name':'a','codes':['ab']}|invalid-input|must match \"[A-Z]{2,9}\"",
                "lv|{'name':'a','codes':['ab']}|invalid-input|jāatbilst izteiksmei \"[A-Z]{2,9}\"",
                "en|{'name':'a','codes':['ABCDEFGHIJ']}|invalid-input|must match \"[A-Z]{2,9}\"; size must be between 0 and 9",
                "lv|{'name':'a','codes':['ABCDEFGHIJ']}|invalid-input|jāatbilst izteiksmei \"[A-Z]{2,9}\"; jābūt garumā vai skaitā no 0 līdz 9",
                "en|{'name':'a','email':'b'}|invalid-input|is not an e-mail address",
                "lv|{'name':'a','email':'b'}|invalid-input|nav e-pasta adrese",
                "en|{'name':'a\\u200b'}|invalid-input|holds U+200B ZERO WIDTH SPACE, which nobody sees",
                "lv|{'name':'a\\u200b'}|invalid-input|satur U+200B ZERO WIDTH SPACE, ko neviens neredz",
                "en|{'name':'a','sise':1}|malformed-request|is not a field of this request",
                "lv|{'name':'a','sise':1}|malformed-request|nav šī pieprasījuma lauks"
            })
    void a_fault_is_told_in_the_language_that_the_caller_reads(
            String accepted, String body, String code, String messages) {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", accepted)
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/samples")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo(accepted.equals(ITALIAN_OR_NONE) ? "lv" : accepted))
                .body("code", equalTo(code))
                .body("violations.message.sort()", contains(messages.split("; ")));
    }
}
