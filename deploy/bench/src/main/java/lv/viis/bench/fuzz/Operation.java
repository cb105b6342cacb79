package lv.viis.bench.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What a contract tells of one method of one path.
 *
 * @param verb in capitals
 * @param path with its parameters in braces
 * @param at where in the document it stands
 */
record Operation(Contract contract, String verb, String path, JsonPointer at, JsonNode told) {

    String id() {
        return told.path("operationId").asText(verb + " " + path);
    }

    boolean isPublic() {
        return told.path("security").isEmpty();
    }

    /** Whoever holds one of them may call it; empty if any token does. */
    TreeSet<String> roles() {
        var roles = new TreeSet<String>();
        told.path("security").forEach(way -> way.forEach(names -> names.forEach(name -> roles.add(name.asText()))));
        return roles;
    }

    /** Whether it reads the object that the other changes. */
    boolean isReadingFor(Operation change) {
        return verb.equals("GET")
                && contract == change.contract
                && path.endsWith("}")
                && (change.path + "/").startsWith(path + "/")
                && change.path.lastIndexOf('}') == path.length() - 1;
    }

    List<JsonNode> parameters(String in) {
        return StreamSupport.stream(told.path("parameters").spliterator(), false)
                .map(contract::resolve)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    /** Media types of the body by their schemas; missing if there is none. */
    JsonNode bodies() {
        return contract.resolve(told.path("requestBody")).path("content");
    }

    /** What it tells of an answer with this status. */
    JsonNode answer(int status) {
        return contract.resolve(told.path("responses").path(Integer.toString(status)));
    }
}
