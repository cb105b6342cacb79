package lv.viis.chassis.testing;

import com.nimbusds.jwt.SignedJWT;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Scope;
import lv.viis.chassis.testing.AccessMatrix.Cell;
import lv.viis.chassis.testing.AccessMatrix.Where;

/** Strangers who send what a test sends, each with a role and in a place of their own. */
final class OtherCallers {

    private static final List<String> ORGANISATION = List.of("organisationId", "employerId");

    private final FilterableRequestSpecification request;
    private final Optional<UUID> organisation;
    private final Optional<UUID> founder;

    /** @param seen what the test got, null if it has not sent it yet */
    OtherCallers(FilterableRequestSpecification request, Response seen) {
        this.request = request;
        this.organisation =
                Optional.ofNullable(seen).flatMap(OtherCallers::told).or(() -> ofToken(request));
        this.founder = organisation.flatMap(OtherCallers::founder);
    }

    /** Whether it is known where that is. */
    boolean canBe(Where where) {
        return switch (where) {
            case OWN -> organisation.isPresent();
            case FOUNDER -> founder.isPresent();
            default -> true;
        };
    }

    Response ask(Cell cell) {
        var again = Again.of(request);
        again.removeHeader("Authorization");
        if (request.getHeaders().hasHeaderWithName("Idempotency-Key")) {
            again.replaceHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (cell.role().equals(AccessMatrix.NOBODY)) {
            again.auth().none();
        } else {
            again.auth().oauth2(token(cell));
        }
        WideDoor.open(true);
        try {
            return Again.send(again, request);
        } finally {
            WideDoor.open(false);
        }
    }

    private String token(Cell cell) {
        var token = Tokens.of(UUID.randomUUID());
        if (!cell.role().equals(AccessMatrix.ANYONE)) {
            token.roles(cell.role()).grant(UUID.randomUUID());
        }
        switch (cell.where()) {
            case OWN -> token.organisation(organisation.get());
            case FOUNDER -> token.organisation(founder.get());
            case NEIGHBOUR -> token.organisation(UUID.randomUUID());
            case COUNTRY -> token.country();
            case NONE -> {
                // Its roles hold nowhere.
            }
        }
        return token.sign();
    }

    private static Optional<UUID> ofToken(FilterableRequestSpecification request) {
        if (!(request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme bearer)) {
            return Optional.empty();
        }
        try {
            var claims = SignedJWT.parse(bearer.getAccessToken()).getJWTClaimsSet();
            return Scope.parse(claims.getStringClaim("scope")).organisation();
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    /** Of what the answer is, or the first of many. */
    private static Optional<UUID> told(Response seen) {
        if (!Exchange.isJson(seen.contentType())) {
            return Optional.empty();
        }
        var body = Exchange.json(seen.asString());
        for (var object : List.of(body, body.path("items").path(0))) {
            for (var name : ORGANISATION) {
                if (object.path(name).isTextual()) {
                    return Optional.of(UUID.fromString(object.path(name).asText()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the service knows of founders. */
    private static Optional<UUID> founder(UUID organisation) {
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var column = connection.createStatement().executeQuery("""
                        select table_name from information_schema.columns
                         where column_name = 'founder_id' and table_name in ('organisation', 'known_organisation')""")) {
            if (!column.next()) {
                return Optional.empty();
            }
            try (var asked = connection.prepareStatement(
                    "select founder_id from " + column.getString(1) + " where id = ? and founder_id is not null")) {
                asked.setObject(1, organisation);
                var found = asked.executeQuery();
                return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
