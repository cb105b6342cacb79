package lv.viis.chassis.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.language.Wording;

/**
 * What a service answers when it will not do what was asked: the one base class of the code base.
 *
 * <p>A subclass is named by what is wrong, its name in kebab case is the problem's {@code code} (RFC 9457); it has a
 * {@link ProblemType}, and says in English and in Latvian what is wrong this time.
 */
public abstract class Refusal extends RuntimeException {

    private final String latvian;

    protected Refusal(Wording detail) {
        this(detail.english(), detail.latvian());
    }

    /**
     * What is wrong this time and what to do about it; shown to the caller, so never a secret or a person's data.
     *
     * @param english whole sentences
     * @param latvian the same
     */
    protected Refusal(String english, String latvian) {
        super(english, null, false, false);
        this.latvian = latvian;
    }

    public final int status() {
        return type().status();
    }

    /** What is wrong in general: the same sentence for every occurrence. */
    public final String title(Language language) {
        return language == Language.LV ? type().lv() : type().en();
    }

    /** What is wrong this time. */
    public final String detail(Language language) {
        return language == Language.LV ? latvian : getMessage();
    }

    /** The class name in kebab case: {@code SealIsNotAPerson} is {@code seal-is-not-a-person}. */
    public final String code() {
        return code(getClass().getSimpleName());
    }

    /** Of the refusal with this simple class name. */
    public static String code(String className) {
        return className
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private ProblemType type() {
        return getClass().getAnnotation(ProblemType.class);
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
