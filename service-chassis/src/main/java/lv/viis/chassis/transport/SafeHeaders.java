package lv.viis.chassis.transport;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import lv.viis.chassis.openapi.TellHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives every answer the headers that are right unless something else is said: nothing is kept by a cache
 * ({@code no-store}, RFC 9111, 5.2.2.5; what everybody may see says {@code max-age} itself), no type is guessed, and who
 * came by TLS comes by TLS again (RFC 6797). It tells the version of the API. What is answered is data: shown as a page it runs nothing, stands in no frame,
 * and tells no other site where it was.
 */
@ApplicationScoped
class SafeHeaders {

    /** Before everything else: what is refused on the way has them too. */
    private static final int FIRST = 2000;

    /** The documentation page, where it is switched on, needs its own scripts. */
    private static final String PAGES = "/q/";

    private static final String POLICY = "Content-Security-Policy";

    private final String version;

    SafeHeaders(@ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String version) {
        this.version = version;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(end -> {
            var headers = context.response().headers();
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            headers.set(TellHeaders.API_VERSION, version);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            // A file that is given out says itself that it may do nothing.
            if (!headers.contains(POLICY)) {
                headers.set(
                        POLICY,
                        context.request().uri().startsWith(PAGES)
                                ? "frame-ancestors 'none'"
                                : "default-src 'none'; frame-ancestors 'none'");
            }
            if ("https".equals(context.request().scheme())) {
                headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
        });
        context.next();
    }
}
