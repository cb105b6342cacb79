package lv.viis.chassis.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry an object with its version, to be sent back as {@code If-Match} with a change, or a file. */
public final class Answers {

    private Answers() {}

    public static Response ok(Object view, long version) {
        return Response.ok(view).header(HttpHeaders.ETAG, Version.etag(version)).build();
    }

    /** @param path of the new object, from the root of the service */
    public static Response created(String path, Object view, long version) {
        return Response.created(URI.create(path))
                .header(HttpHeaders.ETAG, Version.etag(version))
                .entity(view)
                .build();
    }

    /**
     * A file to be saved, not shown; that no cache keeps it and nobody guesses its type, every answer says.
     *
     * @param name of letters, digits, dots and hyphens
     */
    public static Response.ResponseBuilder file(byte[] content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
