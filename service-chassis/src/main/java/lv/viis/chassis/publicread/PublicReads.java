package lv.viis.chassis.publicread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import lv.viis.chassis.page.Version;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets caches keep what everybody may read, as long as the settings say, and answers 304 to who has it already (RFC 9110,
 * 13.1.2; RFC 9111). The tag is of what is shown, with the version of the object before it where there is one: an
 * organisation looks different when its head does.
 */
@ApplicationScoped
class PublicReads {

    private static final int DIGEST_BYTES = 12;
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ObjectMapper json;
    private final PublicReadSettings settings;

    PublicReads(ObjectMapper json, PublicReadSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    @ServerResponseFilter
    void filter(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
            throws JsonProcessingException {
        if (!isPublicRead(request, response, resource)) {
            return;
        }
        var body = json.writeValueAsBytes(response.getEntity());
        var headers = response.getHeaders();
        var tag = new EntityTag(Version.shown((String) headers.getFirst(HttpHeaders.ETAG), digest(body)));
        headers.putSingle(HttpHeaders.ETAG, '"' + tag.getValue() + '"');
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    "public, max-age=" + settings.maxAge().toSeconds());
        }
        if (request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null
                && request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isPublicRead(
            ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        return READS.contains(request.getMethod())
                && response.getStatus() == Status.OK.getStatusCode()
                && isPublic(resource)
                && (response.getMediaType() == null
                        || MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType()))
                && !(response.getEntity() instanceof byte[])
                && !(response.getEntity() instanceof String);
    }

    private static boolean isPublic(ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                        || resource.getResourceClass().isAnnotationPresent(PermitAll.class));
    }

    private static String digest(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
