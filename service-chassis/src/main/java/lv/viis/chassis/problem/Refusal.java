package lv.viis.chassis.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a service answers when it will not do what was asked: the one base class of the code base.
 *
 * <p>A subclass is named by what is wrong; its name in kebab case is the problem's {@code code} (RFC 9457).
 */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String title;

    /**
     * @param status the HTTP status, 400 to 503
     * @param title what is wrong in general: the same sentence for every occurrence
     * @param detail what is wrong this time; shown to the caller, so never a secret or a person's data
     */
    protected Refusal(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    public final int status() {
        return status;
    }

    public final String title() {
        return title;
    }

    /** The class name in kebab case: {@code SealIsNotAPerson} is {@code seal-is-not-a-person}. */
    public final String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** A link to what the caller should look at instead, such as the decision that won; none by default. */
    public URI seeAlso() {
        return null;
    }

    /** The single faults of the input, if there are several to name. */
    public List<Violation> violations() {
        return List.of();
    }

    /** Whether it is the token that grants too little, so that another one would be let through (RFC 6750, 3.1). */
    public boolean isOfToken() {
        return false;
    }

    /** Headers that belong to the answer, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
