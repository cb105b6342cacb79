package lv.viis.access.reading.scim;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The filters that are answered: one attribute that equals one value (RFC 7644, 3.4.2.2).
 *
 * @param attribute in lower case; null: all
 * @param value an id in its canonical form, a flag as {@code true} or {@code false}, else as sent
 */
record ScimFilter(String attribute, String value) {

    /** What an attribute is compared as. */
    enum Kind {
        ID,
        FLAG,
        TEXT
    }

    private static final Pattern EQUALS =
            Pattern.compile("\\s*([\\w$.:-]{1,120})\\s+[eE][qQ]\\s+(?:\"([^\"\\\\]{0,100})\"|(true|false))\\s*");
    private static final Pattern OF_A_PART =
            Pattern.compile("\\s*([\\w.:-]{1,120})\\[\\s*([\\w$]{1,40})(\\s[^\\[\\]]*)\\]\\s*");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final ScimFilter ALL = new ScimFilter(null, null);
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * @param schema whose URN may stand before an attribute's name (RFC 7644, 3.10)
     * @param known attributes (lower case) that may be asked for
     */
    static ScimFilter parse(String text, String schema, Map<String, Kind> known) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        var match = text.length() > 400 ? null : EQUALS.matcher(onOneAttribute(text));
        if (match == null || !match.matches()) {
            throw ScimFault.invalidFilter("Only: attribute eq \"value\"");
        }
        var attribute = bare(match.group(1).toLowerCase(Locale.ROOT), schema.toLowerCase(Locale.ROOT) + ":");
        var kind = known.get(attribute);
        if (kind == null && known.containsKey(attribute + ".value")) {
            // Of an attribute with parts the value is meant (RFC 7643, 2.4).
            attribute += ".value";
            kind = known.get(attribute);
        }
        if (kind == null) {
            throw ScimFault.invalidFilter("Filters are answered on " + known.keySet());
        }
        return of(attribute, kind, match.group(2) == null ? match.group(3) : match.group(2));
    }

    /** On the id, whatever it is. */
    static ScimFilter ofId(String id) {
        return of("id", Kind.ID, id);
    }

    private static ScimFilter of(String attribute, Kind kind, String value) {
        return new ScimFilter(
                attribute,
                switch (kind) {
                    // A value that is no id matches nobody; that is no fault.
                    case ID -> (id(value) == null ? NOBODY : id(value)).toString();
                    case FLAG -> flag(value);
                    case TEXT -> value;
                });
    }

    private static String flag(String value) {
        var flag = value.toLowerCase(Locale.ROOT);
        if (!flag.equals("true") && !flag.equals("false")) {
            throw ScimFault.invalidFilter("It is true or false");
        }
        return flag;
    }

    /** {@code groups[value eq "x"]} says the same as {@code groups.value eq "x"}. */
    private static String onOneAttribute(String text) {
        var match = OF_A_PART.matcher(text);
        return match.matches() ? match.group(1) + "." + match.group(2) + match.group(3) : text;
    }

    private static String bare(String attribute, String schema) {
        return attribute.startsWith(schema) ? attribute.substring(schema.length()) : attribute;
    }

    boolean isOn(String name) {
        return name.equals(attribute);
    }

    /** @return null if it is none; the shorter forms that Java reads are none */
    static UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
