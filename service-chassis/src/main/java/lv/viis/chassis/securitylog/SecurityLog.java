package lv.viis.chassis.securitylog;

import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What an operator's security monitoring reads: the log category {@code viis.security}, one record an event, its parts
 * as fields of the JSON log ({@code mdc}). Refused logins and rights, limits, use of keys, break-glass; with person id,
 * client id, address and trace id, never a name, a code or a token. How long it is kept is the operator's.
 */
@ApplicationScoped
public class SecurityLog {

    /** The log category. */
    public static final String CATEGORY = "viis.security";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private final CurrentVertxRequest request;
    private final CurrentIdentityAssociation identity;

    public SecurityLog(CurrentVertxRequest request, CurrentIdentityAssociation identity) {
        this.request = request;
        this.identity = identity;
    }

    /**
     * Writes one event.
     *
     * @param event what happened, in kebab case
     * @param facts ids, codes and numbers; no text of a caller's
     */
    public void write(String event, Map<String, String> facts) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("event", event);
        addRequest(fields);
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            fields.put("trace", span.getTraceId());
        }
        fields.putAll(facts);
        fields.forEach((name, value) -> MDC.put("security." + name, value));
        try {
            LOG.info(event);
        } finally {
            fields.keySet().forEach(name -> MDC.remove("security." + name));
        }
    }

    /** Nothing of it where a command, a job or a listener writes. */
    private void addRequest(Map<String, String> fields) {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive() || request.getCurrent() == null) {
            return;
        }
        var http = request.getCurrent().request();
        fields.put("method", http.method().name());
        if (http.remoteAddress() != null) {
            fields.put("address", http.remoteAddress().hostAddress());
        }
        var known = identity.getDeferredIdentity().subscribeAsCompletionStage();
        if (known.isDone() && !known.isCompletedExceptionally()) {
            if (known.join().getPrincipal() instanceof JsonWebToken token) {
                fields.put("person", token.getSubject());
                fields.put("client", String.valueOf(token.<Object>getClaim("client_id")));
            }
        }
    }
}
