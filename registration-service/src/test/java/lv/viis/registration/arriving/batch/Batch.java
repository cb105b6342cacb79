package lv.viis.registration.arriving.batch;

import static io.restassured.RestAssured.given;
import static lv.viis.registration.Given.TODAY;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;

/** A batch of a test, with its people in the order of its entries. */
public record Batch(UUID employer, DemoPerson head, List<DemoPerson> employees, String id, List<String> applications) {

    private static final RestAssuredConfig PATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 120_000));

    public static Batch of(int size) {
        Given.roles();
        var employer = Given.institution();
        return of(
                employer,
                Given.headOf(employer),
                Stream.generate(DemoPerson::any).limit(size).toList());
    }

    static Batch of(UUID employer, DemoPerson head, List<DemoPerson> employees) {
        var made =
                create(head, body(employer, employees)).then().statusCode(201).extract();
        return new Batch(employer, head, employees, made.path("id"), made.path("applications.applicationId"));
    }

    static Response create(DemoPerson head, String body) {
        return Given.by(head.token()).contentType("application/json").body(body).post("/v1/access-application-batches");
    }

    static String body(UUID employer, List<DemoPerson> employees) {
        return body(
                employer,
                employees,
                "GRANT",
                employees.stream()
                        .map(one ->
                                "{\"role\":\"INSTITUTION_EDITOR\",\"objectId\":\"%s\",\"validFrom\":\"%s\",\"lastDay\":\"%s\"}"
                                        .formatted(employer, TODAY, TODAY.plusYears(1)))
                        .toList());
    }

    static String body(UUID employer, List<DemoPerson> employees, String kind, List<String> lines) {
        var entries = new ArrayList<String>();
        for (var employee : employees) {
            entries.add("""
                    {"employee":{"givenName":"%s","surname":"%s","personalCode":"%s","post":"Skolotājs",
                                 "email":"skolotajs%d@example.lv","phone":null},
                     "employment":{"from":"%s","lastDay":null},"duty":"Ieraksta izglītojamos un viņu sekmes",
                     "lines":[%s]}""".formatted(
                            employee.givenName(),
                            employee.surname(),
                            employee.code(),
                            entries.size(),
                            TODAY.minusYears(2),
                            lines.get(entries.size())));
        }
        return """
                {"kind":"%s","employerId":"%s","basisNumber":"1-7/23","basisDate":"%s",
                 "applicant":{"givenName":"Maija","surname":"Žagata","post":"Direktore","email":"direktore@example.lv"},
                 "employees":[%s]}""".formatted(
                        kind, employer, TODAY.minusDays(3), entries.stream().collect(Collectors.joining(",")));
    }

    Response act(DemoPerson by, String action) {
        return Given.by(by.token()).config(PATIENT).post(path() + action);
    }

    Response read(String token) {
        return given().auth().oauth2(token).get(path());
    }

    String path() {
        return "/v1/access-application-batches/" + id;
    }

    /** Issues the letters: the head's first, then the employees' in their order. */
    public List<String> letters() {
        return act(head, "/letters").then().statusCode(201).extract().path("items.letterId");
    }

    Response sign(String letter, DemoPerson by) {
        return hand(letter, by, by.sign(document(letter)));
    }

    public Response hand(String letter, DemoPerson by, byte[] file) {
        return given().auth()
                .oauth2(by.token())
                .contentType("application/octet-stream")
                .body(file)
                .put("/v1/letters/" + letter + "/signature");
    }

    public byte[] document(String letter) {
        return given().auth()
                .oauth2(head.token())
                .get("/v1/letters/" + letter + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** One of its applications, as one by itself; without letters of its own. */
    Given.Waiting one(int entry) {
        return new Given.Waiting(employer, head, employees.get(entry), applications.get(entry), null, null);
    }
}
