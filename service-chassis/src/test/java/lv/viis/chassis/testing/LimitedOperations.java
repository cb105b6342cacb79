package lv.viis.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.restassured.http.Method;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.limit.Limits;

/** Asks each limited operation of a service once more than a person may. */
public final class LimitedOperations {

    private LimitedOperations() {}

    /**
     * Checks that each of them is refused (429) to who has used up the limit; an open one at least tells of its limit.
     *
     * @return the kinds that were found
     */
    public static Set<String> check(Limits limits, JavaClasses service) {
        var kinds = new TreeSet<String>();
        for (var type : service) {
            for (var method : type.getMethods()) {
                if (method.isAnnotatedWith(Limited.class)) {
                    refuses(limits, method.reflect());
                    kinds.add(method.getAnnotationOfType(Limited.class).kind());
                }
            }
        }
        return kinds;
    }

    private static void refuses(Limits limits, java.lang.reflect.Method operation) {
        var resource = operation.getDeclaringClass();
        var path = path(resource.getAnnotation(Path.class)) + path(operation.getAnnotation(Path.class));
        var verb = Arrays.stream(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow();
        if (operation.isAnnotationPresent(PermitAll.class)) {
            given().request(Method.valueOf(verb.value()), path).then().header("RateLimit-Policy", notNullValue());
            return;
        }
        var person = UUID.randomUUID();
        UsedUp.limit(limits, resource, operation.getName(), person);
        var roles = operation.getAnnotation(RolesAllowed.class);
        var consumes = operation.getAnnotation(Consumes.class);
        given().auth()
                .oauth2(Tokens.of(person)
                        .roles(roles == null ? new String[0] : roles.value())
                        .country()
                        .sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(consumes == null ? "application/json" : consumes.value()[0])
                .body("{}".getBytes(StandardCharsets.US_ASCII))
                .request(Method.valueOf(verb.value()), path)
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", notNullValue());
    }

    private static String path(Path annotation) {
        return annotation == null
                ? ""
                : annotation
                        .value()
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString())
                        .replaceAll("(?<!^)/$", "");
    }
}
