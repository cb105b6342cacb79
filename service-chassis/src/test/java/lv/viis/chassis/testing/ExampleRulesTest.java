package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleRulesTest {

    private static final String ANSWER = """
            {"schema": {"type": "object", "properties": {"name": {"type": "string"}}}%s}""";

    private static List<String> faults(String success, String problems) throws JsonProcessingException {
        return ExampleRules.faults(Exchange.JSON.readTree("""
                {"openapi": "3.1.0",
                 "paths": {"/v1/samples": {"get": {"operationId": "readSample", "responses": {
                   "200": {"content": {%s}},
                   "409": {"x-problem-codes": ["sample-taken"]}}}}},
                 "components": {"schemas": {"Problem": {"type": "object"}}, "examples": {%s}}}""".formatted(success, problems)));
    }

    private static String problem(String language, String title) {
        return """
                "sample-taken.%s": {"value": {"code": "sample-taken", "title": "%s"}}""".formatted(language, title);
    }

    private static final String BOTH = problem("lv", "Aizņemts") + "," + problem("en", "Taken");

    @Test
    void what_has_an_example_in_each_language_is_told() throws JsonProcessingException {
        var json = "\"application/json\": " + ANSWER.formatted(", \"example\": {\"name\": \"A\"}");
        assertEquals(List.of(), faults(json, BOTH));
        assertEquals(List.of(), faults("\"text/csv\": {\"schema\": {\"type\": \"string\"}, \"example\": \"a\"}", BOTH));
        assertEquals(List.of(), faults(json + ", \"text/csv\": {\"schema\": {\"type\": \"string\"}}", BOTH));
        assertEquals(List.of(), faults("\"image/png\": {\"schema\": {\"type\": \"string\"}}", BOTH));
    }

    @Test
    void what_lacks_one_is_named() throws JsonProcessingException {
        lacks("readSample 200", faults("\"application/json\": " + ANSWER.formatted(""), BOTH));
        lacks("readSample 200", faults("\"application/scim+json\": " + ANSWER.formatted(""), BOTH));
        lacks("readSample 200", faults("\"text/csv\": {\"schema\": {\"type\": \"string\"}}", BOTH));
        lacks("sample-taken.en", faults("", problem("lv", "Aizņemts")));
        lacks("sample-taken.lv", faults("", problem("en", "Taken")));
    }

    private static void lacks(String name, List<String> faults) {
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith(name + " has no example"), faults.get(0));
    }

    @Test
    void what_is_no_example_of_it_is_named() throws JsonProcessingException {
        var number = "\"application/json\": " + ANSWER.formatted(", \"example\": {\"name\": 1}");
        assertTrue(faults(number, BOTH).get(0).startsWith("readSample 200 does not fit its schema"));
        var same = problem("lv", "Taken") + "," + problem("en", "Taken");
        assertEquals(List.of("sample-taken has the same title in both languages"), faults("", same));
    }

    @Test
    void lines_of_json_are_fixed_each_as_a_document() {
        var lines = "{\"at\":\"2026-04-30T10:00:05Z\"}\n{\"at\":\"2026-04-30T09:00:00Z\"}\n";
        var fixed = FixedValues.in(
                new Exchange(Exchange.JSON.nullNode(), 200, Exchange.JSON.valueToTree(lines)),
                LocalDate.parse("2026-05-01"));
        assertEquals(
                "{\"at\":\"2026-03-02T08:01:00Z\"}\n{\"at\":\"2026-03-02T08:00:00Z\"}\n",
                fixed.answer().asText());
    }

    @Test
    void a_table_shows_its_head_and_two_rows_of_fixed_values() {
        var table = "\uFEFFid,from\n6f1c2a3b-0000-4000-8000-00000000abcd,2026-05-02\nb,2001-09-01\nc,\nd,\n";
        var fixed = FixedValues.in(
                new Exchange(Exchange.JSON.valueToTree(table), 200, Exchange.JSON.nullNode()),
                LocalDate.parse("2026-05-01"));
        assertEquals(
                "id,from\n00000000-0000-4000-8000-000000000001,2026-03-03\nb,2001-09-01\n",
                fixed.request().asText());
    }
}
