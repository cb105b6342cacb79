package lv.viis.registration.applying.accessapplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import lv.viis.registration.DemoPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of JSON that nobody's program writes; sent by a plain client, as the usual one would print them. */
@QuarkusTest
@Tag("S1")
class DeepBodyTest {

    @ParameterizedTest
    @CsvSource({"[, 1000000", "{\"a\":, 500000", "{\"kind\":[, 500000", "{\"employee\":{\"givenName\":, 300000"})
    void a_body_nested_without_end_is_malformed_and_no_more(String part, int times)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/access-applications"))
                .header("Authorization", "Bearer " + DemoPerson.any().token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(part.repeat(times)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"malformed-request\"");
    }
}
