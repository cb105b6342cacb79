package lv.viis.access.scim;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The filters that are answered: one attribute that equals one value (RFC 7644, 3.4.2.2).
 *
 * @param attribute in lower case; null: all
 */
record ScimFilter(String attribute, String value) {

    private static final Pattern EQUALS =
            Pattern.compile("\\s*([A-Za-z.]{1,40})\\s+[eE][qQ]\\s+(?:\"([^\"\\\\]{0,100})\"|(true|false))\\s*");
    private static final ScimFilter ALL = new ScimFilter(null, null);

    /** @param known attributes (lower case) that may be asked for, and whether their value is an id */
    static ScimFilter parse(String text, Map<String, Boolean> known) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        var match = text.length() > 300 ? null : EQUALS.matcher(text);
        if (match == null || !match.matches()) {
            throw ScimFault.invalidFilter("Only: attribute eq \"value\"");
        }
        var attribute = match.group(1).toLowerCase(java.util.Locale.ROOT);
        var isId = known.get(attribute);
        if (isId == null) {
            throw ScimFault.invalidFilter("Filters are answered on " + known.keySet());
        }
        return new ScimFilter(attribute, match.group(2) == null ? match.group(3) : match.group(2)).checked(isId);
    }

    private ScimFilter checked(boolean isId) {
        // What is no id is nobody's: no match, not a fault.
        return isId && id(value) == null ? new ScimFilter(attribute, new UUID(0, 0).toString()) : this;
    }

    boolean isOn(String name) {
        return name.equals(attribute);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
