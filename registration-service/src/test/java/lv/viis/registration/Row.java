package lv.viis.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A row to put into a table, whole, so that one column at a time can be varied.
 *
 * @param columns values by name, as PostgreSQL reads them from text; a column that is not named is left to its default
 */
record Row(String table, Map<String, String> columns) {

    /** @param columns as {@link #with} */
    static Row of(String table, String columns, Object... values) {
        return new Row(table, Map.of()).with(columns, values);
    }

    /** A row that is known by an id. */
    static Row withId(String table, String columns, Object... values) {
        return new Row(table, Map.of("id", UUID.randomUUID().toString())).with(columns, values);
    }

    /**
     * The row with other values.
     *
     * @param others names and values such as {@code state=DRAFT closed_at=null person_id=%s}
     */
    Row with(String others, Object... values) {
        var all = new LinkedHashMap<>(columns);
        for (var one : others.formatted(values).split("\\s+")) {
            var equals = one.indexOf('=');
            all.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return new Row(table, all);
    }

    /** Another one of its kind, as {@link #with}. */
    Row another(String others, Object... values) {
        return with("id=%s", UUID.randomUUID()).with(others, values);
    }

    String id() {
        return get("id");
    }

    String get(String column) {
        return columns.get(column);
    }

    /** As a query finds it, by the column that was named first. */
    String found() {
        var first = columns.entrySet().iterator().next();
        return table + " where " + first.getKey() + " = '" + first.getValue() + "'";
    }

    /** The statement that changes it. */
    String set(String columns) {
        return "update " + found().replace(" where ", " set " + columns + " where ");
    }

    String insert() {
        return columns.values().stream()
                .map(value -> value.equals("null") ? value : "'" + value + "'")
                .collect(Collectors.joining(
                        ", ",
                        "insert into %s (%s) values (".formatted(table, String.join(", ", columns.keySet())),
                        ")"));
    }
}
