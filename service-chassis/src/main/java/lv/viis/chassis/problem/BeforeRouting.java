package lv.viis.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with a problem what Vert.x would refuse, or misread, before a resource is chosen. */
@ApplicationScoped
class BeforeRouting {

    /** Empty segments, path parameters, encoded separators, control characters, and broken escapes. */
    private static final Pattern MALFORMED =
            Pattern.compile("//|;|%2f|%5c|%3b|%00|\\\\|%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    /** Where the caller's program had no letter for it. */
    private static final char LOST = '\uFFFD';

    /** What the server itself refuses, without a body, begins far behind these two. */
    private static final int LONGEST_URI = 4096;

    private static final int LARGEST_HEADERS = 16 * 1024;

    private static final long DRAINED = 64L * 1024 * 1024;

    private final ObjectMapper json;
    private final SpokenLanguage language;
    private final long limit;

    BeforeRouting(
            ObjectMapper json,
            SpokenLanguage language,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.json = json;
        this.language = language;
        this.limit = maxBodySize.asLongValue();
    }

    void filters(@Observes Filters filters) {
        // Before authentication (200) and CORS (300): a path that can be read two ways is not read at all.
        filters.register(this::refuseLongHead, 1001);
        filters.register(this::refuseMalformedPath, 1000);
        filters.register(this::refuseLargeBody, 999);
    }

    void errors(@Observes Router router) {
        router.errorHandler(400, context -> answer(context, GeneralProblem.MALFORMED_REQUEST));
        router.errorHandler(404, context -> answer(context, GeneralProblem.NOT_FOUND));
        router.errorHandler(405, context -> answer(context, GeneralProblem.METHOD_NOT_ALLOWED));
        router.errorHandler(413, context -> answer(context, GeneralProblem.TOO_LARGE));
        router.errorHandler(415, context -> answer(context, GeneralProblem.UNSUPPORTED_MEDIA_TYPE));
    }

    private void refuseLongHead(RoutingContext context) {
        var request = context.request();
        var headers = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (request.uri().length() > LONGEST_URI) {
            answer(context, GeneralProblem.URI_TOO_LONG);
        } else if (headers > LARGEST_HEADERS) {
            answer(context, GeneralProblem.HEADERS_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private void refuseMalformedPath(RoutingContext context) {
        var uri = context.request().uri();
        var query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        if (MALFORMED.matcher(path).find() || uri.contains("%00") || !isUri(uri)) {
            answer(context, GeneralProblem.MALFORMED_PATH);
            return;
        }
        var text = unescaped(uri);
        if (text == null || text.indexOf(LOST) >= 0) {
            answer(context, GeneralProblem.CHARACTERS_LOST);
        } else {
            context.next();
        }
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** With its escapes read; null if they are not UTF-8, as where a program wrote them in an older encoding. */
    private static String unescaped(String uri) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '%') {
                bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(uri.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private void refuseLargeBody(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var bytes = length == null ? 0 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
        if (bytes <= limit) {
            context.next();
        } else if (bytes <= DRAINED) {
            // Read to its end and thrown away: whoever is still sending would miss the answer.
            context.request()
                    .handler(ignored -> {})
                    .endHandler(end -> answer(context, GeneralProblem.TOO_LARGE))
                    .resume();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(context, GeneralProblem.TOO_LARGE);
        }
    }

    private void answer(RoutingContext context, GeneralProblem problem) {
        if (context.response().ended()) {
            return;
        }
        // The raw path is the caller's, and may be what is wrong: it is not repeated.
        var spoken = language.of(context.request().path(), context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var told = Problem.of(problem, null, null, spoken);
        var isScim = ScimError.isAt(context.request().path());
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, spoken.tag())
                .putHeader(HttpHeaders.CONTENT_TYPE, isScim ? ScimError.MEDIA_TYPE : Problem.MEDIA_TYPE);
        try {
            context.response().end(json.writeValueAsString(isScim ? ScimError.of(told) : told));
        } catch (JsonProcessingException e) {
            context.response().end();
        }
    }
}
