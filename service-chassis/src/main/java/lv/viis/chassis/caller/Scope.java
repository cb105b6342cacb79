package lv.viis.chassis.caller;

import java.util.Optional;
import java.util.UUID;

/**
 * The one object on which a token's roles hold: an organisation (and what it founded), the whole country, or nothing.
 *
 * <p>Written {@code organisation:<uuid>} or {@code country} in the token's {@code scope} claim (RFC 8693, 4.2).
 */
public record Scope(Kind kind, Optional<UUID> organisation) {

    public enum Kind {
        NONE,
        ORGANISATION,
        COUNTRY
    }

    public static final Scope NONE = new Scope(Kind.NONE, Optional.empty());
    public static final Scope COUNTRY = new Scope(Kind.COUNTRY, Optional.empty());

    private static final String ORGANISATION_PREFIX = "organisation:";

    public static Scope organisation(UUID id) {
        return new Scope(Kind.ORGANISATION, Optional.of(id));
    }

    /** @throws IllegalArgumentException if the text is neither of the two forms nor empty */
    public static Scope parse(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        if (text.equals("country")) {
            return COUNTRY;
        }
        if (text.startsWith(ORGANISATION_PREFIX)) {
            return organisation(UUID.fromString(text.substring(ORGANISATION_PREFIX.length())));
        }
        throw new IllegalArgumentException("not a scope");
    }

    public boolean isCountry() {
        return kind == Kind.COUNTRY;
    }

    /**
     * Whether an organisation lies within: it is the scope's own, was founded by it, or the scope is the country.
     *
     * @param founder the founding organisation, null if it is none of ours
     */
    public boolean covers(UUID organisationId, UUID founder) {
        return switch (kind) {
            case COUNTRY -> true;
            case ORGANISATION ->
                organisation.get().equals(organisationId)
                        || (founder != null && organisation.get().equals(founder));
            case NONE -> false;
        };
    }

    /** Whether it is exactly this organisation, or the country. */
    public boolean isOf(UUID organisationId) {
        return covers(organisationId, null);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case COUNTRY -> "country";
            case ORGANISATION -> ORGANISATION_PREFIX + organisation.get();
            case NONE -> "";
        };
    }
}
