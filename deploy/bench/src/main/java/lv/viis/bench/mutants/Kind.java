package lv.viis.bench.mutants;

/** What a mutant does to the code; each is a slip that a hand makes. */
enum Kind {
    CONDITION_NEGATED,
    BOUNDARY_MOVED,
    OPERAND_DROPPED,
    FILTER_DROPPED,
    SQL_CONDITION_DROPPED,
    CALL_DROPPED,
    CONSTANT_CHANGED,
    RETURN_INVERTED;

    String words() {
        return name().toLowerCase().replace('_', ' ').replace("sql", "SQL");
    }
}
