package lv.viis.support;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.UUID;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;

/** Builds the past of a test over the API and its events. */
public final class Given {

    public static final String EXAMPLE = "I opened the letter of 3 September and pressed Sign; the page stayed empty.";

    private Given() {}

    /** An organisation that the registry has told of. */
    public static UUID organisation() {
        var id = UUID.randomUUID();
        Incoming.on("organisations", "OrganisationRegistered")
                .key(id)
                .aggregate(id, 1)
                .send("""
                        {"organisationId":"%s","kind":"INSTITUTION","name":"Example School","status":"ACTIVE"}""".formatted(id));
        return id;
    }

    /** A person with a token of no scope. */
    public static String anyone() {
        return Tokens.of(UUID.randomUUID()).sign();
    }

    public static String officer() {
        return Tokens.of(UUID.randomUUID())
                .roles("IZM_SUPPORT")
                .country()
                .grant(UUID.randomUUID())
                .sign();
    }

    /** A caller who makes a new request each time. */
    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID());
    }

    public static RequestSpecification json(String token, String body) {
        return as(token).contentType("application/json").body(body);
    }

    public static String newTicket(UUID organisation) {
        return """
                {"organisationId":"%s","topic":"SIGNATURE","example":"%s","actual":"An empty page"}""".formatted(organisation, EXAMPLE);
    }

    /** The id of a ticket that the requester has opened. */
    public static UUID ticket(String requester) {
        return opened(requester, organisation());
    }

    public static UUID opened(String requester, UUID organisation) {
        return UUID.fromString(json(requester, newTicket(organisation))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Response message(String token, UUID ticket, String text) {
        return json(token, "{\"text\":\"" + text + "\"}").post("/v1/tickets/" + ticket + "/messages");
    }

    public static Response resolution(String officer, UUID ticket, String etag) {
        return json(officer, "{\"text\":\"Use the other browser.\"}")
                .header("If-Match", etag)
                .post("/v1/tickets/" + ticket + "/resolution");
    }

    public static Response reopening(String token, UUID ticket) {
        return json(token, "{\"text\":\"It did not help.\"}").post("/v1/tickets/" + ticket + "/reopening");
    }

    /** The ticket's ETag as this reader is told it. */
    public static String etag(String token, UUID ticket) {
        return as(token)
                .get("/v1/tickets/" + ticket)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static String state(String token, UUID ticket) {
        return as(token)
                .get("/v1/tickets/" + ticket)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    /** A ticket that an officer answered and resolved. */
    public static UUID resolved(String requester) {
        var officer = officer();
        var ticket = ticket(requester);
        message(officer, ticket, "Which browser is it?").then().statusCode(201);
        resolution(officer, ticket, etag(officer, ticket)).then().statusCode(200);
        return ticket;
    }

    /** Lets a ticket have been resolved so many days ago. */
    public static void resolvedDaysAgo(UUID ticket, int days) {
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update ticket set resolved_at = now() - make_interval(days => ?) where id = ?")) {
            update.setInt(1, days);
            update.setObject(2, ticket);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The beginning of a PNG of this size: what is read of it. */
    public static byte[] png(int width, int height) {
        return ByteBuffer.allocate(45)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
                .putInt(13)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .array();
    }

    public static Response attachment(String token, UUID ticket, String type, byte[] content) {
        return as(token)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"screen shot.png\"")
                .body(content)
                .post("/v1/tickets/" + ticket + "/attachments");
    }
}
