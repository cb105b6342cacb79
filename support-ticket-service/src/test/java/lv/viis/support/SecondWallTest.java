package lv.viis.support;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.testing.AskedAs;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.WideDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where every use case takes the caller for somebody who may all, the database alone keeps tickets to their people. */
@QuarkusTest
@Tag("W5")
class SecondWallTest {

    @BeforeEach
    void forgetEveryCheck() {
        QuarkusMock.installMockForType(new WideDoor("IZM_SUPPORT", "IZM_ACCESS_OFFICER"), Door.class);
    }

    @Test
    void a_stranger_finds_no_ticket_and_leaves_none_changed() {
        var requester = UUID.randomUUID();
        var owner = Tokens.of(requester).sign();
        var ticket = Given.ticket(owner);
        // Let in by the role, which holds elsewhere.
        var stranger = Tokens.of(UUID.randomUUID())
                .roles("IZM_SUPPORT")
                .organisation(UUID.randomUUID())
                .sign();
        var path = "/v1/tickets/" + ticket;
        Given.as(stranger).get("/v1/tickets").then().statusCode(200).body("items", empty());
        for (var read : List.of(path, path + "/messages", path + "/attachments")) {
            notFound(Given.as(stranger).get(read));
        }
        notFound(Given.message(stranger, ticket, "Read this"));
        notFound(Given.resolution(stranger, ticket, Given.etag(owner, ticket)));
        notFound(Given.reopening(stranger, ticket));
        notFound(
                Given.as(stranger).header("If-Match", Given.etag(owner, ticket)).put(path + "/triage"));
        notFound(Given.as(stranger)
                .contentType("image/png")
                .body(new byte[] {1, 2, 3})
                .post(path + "/attachments"));
        Given.as(owner).get(path).then().statusCode(200).body("state", equalTo("NEW"));
        assertEquals(0, AskedAs.person(requester).count("message"));
        assertEquals(0, AskedAs.person(requester).count("attachment"));
    }

    private static void notFound(Response answer) {
        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }
}
