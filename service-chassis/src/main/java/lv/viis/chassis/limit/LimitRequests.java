package lv.viis.chassis.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Map;
import lv.viis.chassis.caller.Door;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts each request before it does anything: against the caller's limit, and the address's. */
class LimitRequests {

    private static final String TOLD = LimitRequests.class.getName();

    private final Limits limits;
    private final Door door;
    private final HttpServerRequest request;

    LimitRequests(Limits limits, Door door, HttpServerRequest request) {
        this.limits = limits;
        this.door = door;
        this.request = request;
    }

    @ServerRequestFilter
    void count(ContainerRequestContext context, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null
                || method.isAnnotationPresent(Unlimited.class)
                || resource.getResourceClass().isAnnotationPresent(Unlimited.class)) {
            return;
        }
        var limited = method.getAnnotation(Limited.class);
        var limit = limited == null ? limits.requests() : Limits.Limit.of(limited);
        var left = limits.spendOfAddress(limit, address(), 1);
        // An open operation does not ask who calls.
        if (!method.isAnnotationPresent(PermitAll.class) && !door.isAnonymous()) {
            left = limits.spendOfPerson(limit, door.reach().personId(), 1);
        }
        if (limited != null) {
            context.setProperty(TOLD, left);
        }
    }

    private String address() {
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext context, ContainerResponseContext response) {
        if (context.getProperty(TOLD) instanceof Map<?, ?> left) {
            left.forEach((name, value) -> response.getHeaders().putSingle((String) name, value));
        }
    }
}
