package lv.viis.access.granting.grant;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Versions;

/** Takes steps on grants over HTTP, and asks the database what time it is between them. */
public final class GrantSteps {

    private GrantSteps() {}

    public static ValidatableResponse step(String grant, String step, String token, String ifMatch) {
        var reason =
                switch (step) {
                    case "suspension" -> "UNDER_INVESTIGATION";
                    case "reinstatement" -> "INVESTIGATION_CLOSED";
                    default -> "LEFT_EMPLOYMENT";
                };
        return step(grant, step, token, ifMatch, reason);
    }

    public static ValidatableResponse step(String grant, String step, String token, String ifMatch, String reason) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body("""
                {"reasonCode":"%s","text":"Told by the head over the telephone."}""".formatted(reason));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/grants/" + grant + "/" + step)
                .then();
    }

    public static ValidatableResponse step(String grant, String step) {
        return step(grant, step, Given.officer(), Versions.ANY);
    }

    public static String stateAt(String grant, Object asOf) {
        var response = given().auth()
                .oauth2(Given.officer())
                .queryParam("asOf", asOf.toString())
                .get("/v1/grants/" + grant);
        return response.statusCode() == 404 ? "UNKNOWN" : response.path("state");
    }

    /** By the clock that orders the steps; later than everything committed, earlier than everything to come. */
    public static Instant now() throws SQLException {
        try (var connection = database().getConnection();
                var query = connection.prepareStatement("select clock_timestamp()");
                var found = query.executeQuery()) {
            found.next();
            return found.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    public static int epochsOf(UUID person) throws SQLException {
        try (var connection = database().getConnection();
                var query = connection.prepareStatement("select count(*) from epoch_log where key = ?")) {
            query.setString(1, person.toString());
            try (var found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    /** Runs a statement as the service's own database role. */
    public static void sql(String statement) throws SQLException {
        try (var connection = database().getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static AgroalDataSource database() {
        return Arc.container().instance(AgroalDataSource.class).get();
    }
}
