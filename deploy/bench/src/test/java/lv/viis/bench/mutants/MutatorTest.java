package lv.viis.bench.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the mutator changes, and what it leaves alone. */
@Tag("D22")
class MutatorTest {

    private static List<Mutant> mutants(String body) {
        return Mutator.mutants(Path.of("A.java"), "class A {\n" + body + "\n}\n");
    }

    /** Of a method's body: each mutant's kind and the changed line. */
    private static TreeSet<String> of(String type, String body) {
        var found = new TreeSet<String>();
        mutants(type + " m() {\n" + body + "\n}").forEach(mutant -> found.add(mutant.kind() + " " + mutant.after()));
        return found;
    }

    private static void assertMutants(String type, String body, String... expected) {
        assertEquals(new TreeSet<>(List.of(expected)), of(type, body));
    }

    @Test
    void conditions_are_negated_operands_dropped_and_boundaries_moved() {
        assertMutants(
                "void",
                "if (a < b || c) x = y;",
                "CONDITION_NEGATED if (!(a < b || c)) x = y;",
                "OPERAND_DROPPED if (a < b) x = y;",
                "OPERAND_DROPPED if (c) x = y;",
                "BOUNDARY_MOVED if (a <= b || c) x = y;");
    }

    @Test
    void days_are_moved_by_one_and_a_side_takes_in_the_boundary() {
        assertMutants(
                "boolean",
                "return day.isBefore(other.plusDays(n));",
                "RETURN_INVERTED return !(day.isBefore(other.plusDays(n)));",
                "BOUNDARY_MOVED return (!day.isAfter(other.plusDays(n)));",
                "BOUNDARY_MOVED return day.isBefore(other.plusDays(n + 1));");
    }

    @Test
    void calls_and_filters_are_dropped() {
        assertMutants("void", "database.lock(entity);", "CALL_DROPPED ;");
        assertMutants("void", "all.forEach(one -> f(one));", "CALL_DROPPED ;", "CALL_DROPPED all.forEach(one -> {});");
        assertMutants(
                "Object",
                "return all.filter(one -> one.active).findFirst();",
                "FILTER_DROPPED return all.findFirst();",
                "CONDITION_NEGATED return all.filter(one -> !(one.active)).findFirst();");
    }

    @Test
    void constants_and_units_are_changed() {
        assertMutants(
                "Object",
                "return Duration.ofMinutes(24);",
                "CONSTANT_CHANGED return Duration.ofSeconds(24);",
                "CONSTANT_CHANGED return Duration.ofMinutes(48);");
        assertMutants("void", "x = true;", "CONSTANT_CHANGED x = false;");
    }

    @Test
    void a_condition_of_a_statement_is_dropped_where_it_has_no_parameter() {
        assertMutants(
                "void",
                "x = \"\"\"\n  select 1 from t\n   where id = :id\n     and ended is null\n  \"\"\";",
                "SQL_CONDITION_DROPPED ");
    }

    @Test
    void annotations_logs_and_what_only_shows_are_left_alone() {
        assertEquals(
                List.of(), mutants("@Size(max = 4) int a;\npublic String toString() { return a ? \"1\" : f(2); }"));
        assertMutants("void", "LOG.infof(\"%s\", 3);");
        assertEquals(List.of(), mutants("record B(int c) { public int c() { return c < 3 ? 1 : 2; } }"));
    }

    @Test
    void a_mutant_tells_its_place_and_the_line_before() {
        var mutant = mutants("// ž\nvoid m() {\n  run(a,\n      b);\n}").get(0);
        assertEquals(4, mutant.line());
        assertEquals("run(a, b);", mutant.before());
    }

    @Test
    void what_is_not_java_is_told() {
        assertThrows(IllegalArgumentException.class, () -> mutants("void m( {"));
    }
}
