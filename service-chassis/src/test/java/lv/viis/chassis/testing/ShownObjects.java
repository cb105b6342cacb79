package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The objects that an answer shows, by their ids. */
final class ShownObjects {

    private static final List<String> MEMBERS = List.of("items", "Resources");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ShownObjects() {}

    /** Which looks alike to all. */
    static boolean isEmptyList(Response seen) {
        return Exchange.isJson(seen.contentType())
                && MEMBERS.stream()
                        .map(Exchange.json(seen.asString())::path)
                        .anyMatch(items -> items.isArray() && items.isEmpty());
    }

    /** One of the ids, for all others are of what the object belongs to; what has none is the same for all. */
    static boolean areAlsoIn(Response got, Response seen) {
        if (isEmptyList(got)) {
            return false;
        }
        var ids = ids(seen);
        return ids.isEmpty() || ids(got).stream().anyMatch(ids::contains);
    }

    private static Set<String> ids(Response answer) {
        var ids = new LinkedHashSet<String>();
        if (Exchange.isJson(answer.contentType())) {
            var body = Exchange.json(answer.asString());
            own(body, ids);
            for (var member : MEMBERS) {
                body.path(member).forEach(item -> own(item, ids));
            }
            body.forEach(item -> own(item, ids));
        } else if (Exchange.isText(answer.contentType())) {
            var found = ID.matcher(new String(answer.asByteArray(), StandardCharsets.UTF_8));
            while (found.find()) {
                ids.add(found.group());
            }
        }
        return ids;
    }

    private static void own(JsonNode object, Set<String> ids) {
        if (object.path("id").isTextual()) {
            ids.add(object.path("id").asText());
        }
    }
}
