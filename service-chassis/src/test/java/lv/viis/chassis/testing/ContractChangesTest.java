package lv.viis.chassis.testing;

import static lv.viis.chassis.testing.ContractCopy.firstMember;
import static lv.viis.chassis.testing.ContractCopy.json;
import static lv.viis.chassis.testing.ContractCopy.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded changes of our own contracts: those that break are named, the others are not. */
class ContractChangesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    /**
     * @param told part of what has to be said of it; null if nothing may be said
     * @param before puts into both what the change is made to
     */
    private record Seed(String name, String told, Consumer<ContractCopy> before, Consumer<ContractCopy> change) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Seed breaks(String name, String told, Consumer<ContractCopy> before, Consumer<ContractCopy> change) {
        return new Seed(name, told, before, change);
    }

    private static Seed breaks(String name, String told, Consumer<ContractCopy> change) {
        return new Seed(name, told, copy -> {}, change);
    }

    private static Seed fits(String name, Consumer<ContractCopy> before, Consumer<ContractCopy> change) {
        return new Seed(name, null, before, change);
    }

    private static Seed fits(String name, Consumer<ContractCopy> change) {
        return new Seed(name, null, copy -> {}, change);
    }

    /** A member of the answer is one thing before and another after. */
    private static Seed answered(String name, String told, String before, String after) {
        return new Seed(
                name,
                told,
                copy -> member(copy.answered(), "seed", before),
                copy -> member(copy.answered(), "seed", after));
    }

    private static Seed asked(String name, String told, String before, String after) {
        return new Seed(
                name, told, copy -> member(copy.asked(), "seed", before), copy -> member(copy.asked(), "seed", after));
    }

    private static List<Seed> ofAnswers() {
        return List.of(
                answered(
                        "a text may be a number",
                        "has another type",
                        "{'type':'string'}",
                        "{'type':['string','integer']}"),
                answered("a text may be null", "may be null", "{'type':'string'}", "{'type':['string','null']}"),
                answered(
                        "an object may be null",
                        "may be null",
                        "{'$ref':'#/components/schemas/SeededRequest'}",
                        "{'oneOf':[{'$ref':'#/components/schemas/SeededRequest'},{'type':'null'}]}"),
                answered(
                        "a value is new",
                        "other values",
                        "{'type':'string','enum':['A']}",
                        "{'type':'string','enum':['A','B']}"),
                answered("values are free", "other values", "{'type':'string','enum':['A']}", "{'type':'string'}"),
                answered(
                        "a day is an instant",
                        "another format",
                        "{'type':'string','format':'date'}",
                        "{'type':'string','format':'date-time'}"),
                answered(
                        "items are numbers",
                        "seed[] has another type",
                        "{'type':'array','items':{'type':'string'}}",
                        "{'type':'array','items':{'type':'number'}}"),
                answered(
                        "values of a map are numbers",
                        "seed.* has another type",
                        "{'type':'object','additionalProperties':{'type':'string'}}",
                        "{'type':'object','additionalProperties':{'type':'number'}}"),
                answered(
                        "one more kind",
                        "of a new kind",
                        "{'oneOf':[{'type':'string'},{'type':'boolean'}]}",
                        "{'oneOf':[{'type':'string'},{'type':'boolean'},{'type':'object'}]}"),
                answered(
                        "null is told in another way",
                        null,
                        "{'type':['string','null']}",
                        "{'anyOf':[{'type':'string'},{'type':'null'}]}"),
                answered("never null any more", null, "{'type':['string','null']}", "{'type':'string'}"),
                answered(
                        "a value comes no more",
                        null,
                        "{'type':'string','enum':['A','B']}",
                        "{'type':'string','enum':['A']}"),
                answered(
                        "one kind less", null, "{'oneOf':[{'type':'string'},{'type':'boolean'}]}", "{'type':'string'}"),
                answered(
                        "as long as it may be",
                        null,
                        "{'type':'string','maxLength':10}",
                        "{'type':'string','maxLength':20}"),
                breaks(
                        "a member is gone",
                        "is gone",
                        copy -> ((ObjectNode) copy.answered().path("properties")).remove(firstMember(copy.answered()))),
                breaks(
                        "a member may be missing",
                        "may be missing",
                        copy -> copy.answered()
                                .withArray("required")
                                .removeAll()
                                .add(firstMember(copy.answered())),
                        copy -> copy.answered().remove("required")),
                breaks(
                        "a header is gone",
                        "Location is gone",
                        copy -> ((ObjectNode) copy.answer().path("headers")).remove("Location")),
                breaks("a status is gone", "201 is gone", copy -> {
                    var answers = (ObjectNode) copy.operation().path("responses");
                    answers.set("200", answers.remove("201"));
                }),
                breaks(
                        "a media type is gone",
                        "application/json is gone",
                        copy -> copy.answerContent()
                                .set("application/xml", copy.answerContent().remove("application/json"))),
                fits("a member is new", copy -> member(copy.answered(), "seed", "{'type':'string'}")),
                fits(
                        "a member never misses any more",
                        copy -> copy.answered().withArray("required").add(firstMember(copy.answered()))),
                fits(
                        "a header is new",
                        copy -> ((ObjectNode) copy.answer().path("headers"))
                                .set("Seed", json("{'schema':{'type':'string'}}"))),
                fits(
                        "a media type is new",
                        copy -> copy.answerContent().set("text/csv", json("{'schema':{'type':'string'}}"))),
                fits("a refusal is new, another is gone", copy -> {
                    var answers = (ObjectNode) copy.operation().path("responses");
                    answers.remove("400");
                    answers.set("418", json("{'description':'new'}"));
                }));
    }

    private static List<Seed> ofRequests() {
        return List.of(
                asked("null is refused", "may not be null", "{'type':['string','null']}", "{'type':'string'}"),
                asked("only integers", "another type", "{'type':'number'}", "{'type':'integer'}"),
                asked(
                        "a value is gone",
                        "other values",
                        "{'type':'string','enum':['A','B']}",
                        "{'type':'string','enum':['A']}"),
                asked("values are listed", "other values", "{'type':'string'}", "{'type':'string','enum':['A']}"),
                asked(
                        "a shorter text",
                        "narrower maxLength",
                        "{'type':'string','maxLength':20}",
                        "{'type':'string','maxLength':10}"),
                asked("a bounded list", "narrower maxItems", "{'type':'array'}", "{'type':'array','maxItems':10}"),
                asked("a higher minimum", "narrower minimum", "{'type':'integer'}", "{'type':'integer','minimum':0}"),
                asked("another pattern", "another pattern", "{'type':'string'}", "{'type':'string','pattern':'^a'}"),
                asked(
                        "another default",
                        "another default",
                        "{'type':'string','default':'A'}",
                        "{'type':'string','default':'B'}"),
                asked(
                        "one kind less",
                        "a kind no more",
                        "{'oneOf':[{'type':'string'},{'type':'boolean'}]}",
                        "{'type':'string'}"),
                asked("a longer text", null, "{'type':'string','maxLength':20}", "{'type':'string','maxLength':30}"),
                asked("null is taken", null, "{'type':'string'}", "{'type':['string','null']}"),
                asked("a value is new", null, "{'type':'string','enum':['A']}", "{'type':'string','enum':['A','B']}"),
                asked(
                        "numbers too",
                        null,
                        "{'type':'integer','format':'int32'}",
                        "{'type':['integer','string'],'format':'int32'}"),
                asked("no pattern", null, "{'type':'string','pattern':'^a'}", "{'type':'string'}"),
                breaks(
                        "a member is required",
                        "seed is required",
                        copy -> member(copy.asked(), "seed", "{'type':'string'}"),
                        copy -> copy.asked().withArray("required").add("seed")),
                breaks(
                        "a member is gone",
                        "is gone",
                        copy -> ((ObjectNode) copy.asked().path("properties")).remove(firstMember(copy.asked()))),
                breaks(
                        "a media type is gone",
                        "application/json is gone",
                        copy -> copy.requestContent()
                                .set("application/xml", copy.requestContent().remove("application/json"))),
                breaks(
                        "others are refused",
                        "no other members",
                        copy -> copy.asked().put("additionalProperties", false)),
                breaks(
                        "a parameter is new and required",
                        "query seed is required",
                        copy -> copy.parameters()
                                .add(json("{'name':'seed','in':'query','required':true,'schema':{'type':'string'}}"))),
                breaks(
                        "If-Match is required",
                        "header If-Match is required",
                        copy -> copy.parameters()
                                .removeAll()
                                .add(json("{'name':'If-Match','in':'header','schema':{'type':'string'}}")),
                        copy -> ((ObjectNode) copy.parameters().get(0)).put("required", true)),
                breaks(
                        "a parameter is gone",
                        "query seed is gone",
                        copy -> copy.parameters().add(json("{'name':'seed','in':'query','schema':{'type':'string'}}")),
                        copy -> copy.parameters().remove(copy.parameters().size() - 1)),
                breaks(
                        "a body is required",
                        "a body is required",
                        copy -> ((ObjectNode) copy.operation().path("requestBody")).put("required", false),
                        copy -> ((ObjectNode) copy.operation().path("requestBody")).put("required", true)),
                fits("a member is new and optional", copy -> member(copy.asked(), "seed", "{'type':'string'}")),
                fits("a member is required no more", copy -> copy.asked().remove("required")),
                fits(
                        "a parameter is new and optional",
                        copy -> copy.parameters()
                                .add(json("{'name':'seed','in':'query','schema':{'type':'string'}}"))));
    }

    private static List<Seed> ofOperations() {
        Consumer<ContractCopy> deprecated =
                copy -> copy.operation().put("deprecated", true).put("x-sunset", "2026-11-30");
        return List.of(
                breaks(
                        "an operation is gone",
                        "is gone",
                        copy -> ((ObjectNode) copy.paths().path(copy.path())).remove("post")),
                breaks(
                        "a path is renamed",
                        "is gone",
                        copy -> copy.paths().set("/v1/seeds", copy.paths().remove(copy.path()))),
                breaks(
                        "an operationId is renamed",
                        "another operationId",
                        copy -> copy.operation().put("operationId", "seed")),
                breaks(
                        "a token is needed",
                        "wants more rights",
                        copy -> copy.operation().putArray("security"),
                        copy -> copy.operation().putArray("security").add(json("{'SecurityScheme':[]}"))),
                breaks(
                        "a role may no more",
                        "wants more rights",
                        copy -> copy.operation().putArray("security").add(json("{'SecurityScheme':['A','B']}")),
                        copy -> copy.operation().putArray("security").add(json("{'SecurityScheme':['A']}"))),
                breaks(
                        "a deprecated operation ends early",
                        "is gone",
                        deprecated,
                        copy -> copy.paths().remove(copy.path())),
                breaks(
                        "a webhook says less",
                        "body.id is gone",
                        copy -> copy.document.set(
                                "webhooks",
                                json("{'seed':{'post':{'requestBody':{'content':{'application/json':"
                                        + "{'schema':{'type':'object','properties':{'id':{'type':'string'}}}}}}}}}")),
                        copy -> ((ObjectNode) copy.document.at(
                                        "/webhooks/seed/post/requestBody/content/application~1json/schema/properties"))
                                .remove("id")),
                fits(
                        "an operation is new",
                        copy -> copy.paths()
                                .set("/v1/seeds", copy.paths().path(copy.path()).deepCopy())),
                fits(
                        "texts are other",
                        copy -> copy.all().stream()
                                .filter(node -> node.path("description").isTextual())
                                .forEach(node -> node.put("description", "another text"))),
                fits(
                        "an example is new",
                        copy -> copy.asked().putArray("examples").add(json("{'seed':1}"))),
                fits("a tag is new", copy -> {
                    copy.document.withArray("tags").add(json("{'name':'seed'}"));
                    copy.operation().putArray("tags").add("seed");
                }),
                fits(
                        "a role may too",
                        copy -> copy.operation().putArray("security").add(json("{'SecurityScheme':['A']}")),
                        copy -> copy.operation()
                                .putArray("security")
                                .add(json("{'SecurityScheme':['A']}"))
                                .add(json("{'SecurityScheme':['B']}"))),
                fits(
                        "a deprecated operation ends as told",
                        deprecated.andThen(copy -> copy.operation().put("x-sunset", "2026-11-29")),
                        copy -> ((ObjectNode) copy.paths().path(copy.path())).remove("post")),
                fits("a schema stands where it is used", copy -> {
                    var whole = copy.answered().deepCopy();
                    ((ObjectNode) copy.answerContent().path("application/json")).set("schema", whole);
                }));
    }

    static Stream<Arguments> seeds() {
        return ContractCopy.services()
                .flatMap(service -> Stream.of(ofAnswers(), ofRequests(), ofOperations())
                        .flatMap(List::stream)
                        .map(seed -> Arguments.of(service, seed)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("seeds")
    void a_change_is_told_of_if_it_breaks(String service, Seed seed) {
        var released = ContractCopy.of(service);
        var current = ContractCopy.of(service);
        for (var copy : List.of(released, current)) {
            copy.asked();
            copy.answered();
            seed.before().accept(copy);
        }
        assertEquals(List.of(), ContractChanges.breaking(released.document, current.document, TODAY));
        seed.change().accept(current);
        assertNotEquals(released.document, current.document, "the seed changed nothing");
        var told = ContractChanges.breaking(released.document, current.document, TODAY);
        if (seed.told() == null) {
            assertEquals(List.of(), told);
        } else {
            assertTrue(told.stream().anyMatch(change -> change.contains(seed.told())), () -> "told only " + told);
        }
    }
}
