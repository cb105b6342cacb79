package lv.viis.chassis.crypto;

/**
 * A column of sealed boxes, told by the package that owns its table.
 *
 * @param table its name
 * @param column its name, of type {@code bytea}
 * @param context an SQL expression over the row that gives the context of its box, such as {@code 'mail:' || identity}
 */
public record SealedColumn(String table, String column, String context) {}
