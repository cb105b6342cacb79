package lv.viis.chassis.problem;

import java.util.Locale;
import java.util.Set;
import lv.viis.chassis.language.Language;

/** The catalogue of the problems that any path can answer; those of the subject matter are {@link Refusal}s. */
public enum GeneralProblem {
    MALFORMED_PATH(400, "The path is not well formed", "Ceļš nav pareizi veidots"),
    MALFORMED_REQUEST(400, "The request could not be read", "Pieprasījumu nevarēja izlasīt"),
    INVALID_INPUT(400, "The input breaks the form of this API", "Ievade neatbilst šīs saskarnes formai"),
    CHARACTERS_LOST(400, "Letters were lost on the way", "Pa ceļam ir zuduši burti"),
    UNAUTHENTICATED(401, "An access token is needed", "Vajadzīgs piekļuves marķieris"),
    INVALID_TOKEN(401, "The access token is not accepted", "Piekļuves marķieris nav derīgs"),
    FORBIDDEN(403, "The caller lacks the right", "Pieprasītājam nav šo tiesību"),
    NOT_FOUND(404, "Nothing is here", "Šeit nekā nav"),
    METHOD_NOT_ALLOWED(405, "This method is not for this path", "Šim ceļam šī metode nav paredzēta"),
    NOT_ACCEPTABLE(
            406, "None of the accepted media types can be given", "Nevienu no pieņemamajiem datu veidiem nevar sniegt"),
    CONFLICT(409, "The request conflicts with what is there", "Pieprasījums ir pretrunā ar to, kas jau ir"),
    PRECONDITION_FAILED(412, "The object has changed in the meantime", "Objekts pa šo laiku ir mainījies"),
    TOO_LARGE(413, "The body is too large", "Pieprasījuma saturs ir pārāk liels"),
    URI_TOO_LONG(414, "The address is too long", "Adrese ir pārāk gara"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here", "Šāda veida saturu šeit nepieņem"),
    PRECONDITION_REQUIRED(428, "If-Match is needed for a change", "Izmaiņām vajadzīga galvene If-Match"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Pārāk daudz pieprasījumu"),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Galvenes ir pārāk lielas"),
    INTERNAL_ERROR(500, "Something failed on our side", "Mūsu pusē radās kļūme"),
    UNAVAILABLE(503, "The service cannot answer just now", "Pakalpojums pašlaik nevar atbildēt");

    /** Those that no library's status means. */
    private static final Set<GeneralProblem> TOLD_APART = Set.of(MALFORMED_PATH, INVALID_INPUT, CHARACTERS_LOST);

    private final int status;
    private final String english;
    private final String latvian;

    GeneralProblem(int status, String english, String latvian) {
        this.status = status;
        this.english = english;
        this.latvian = latvian;
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title(Language language) {
        return language == Language.LV ? latvian : english;
    }

    /** The general problem of a status that a library chose. */
    static GeneralProblem ofStatus(int status) {
        for (var problem : values()) {
            if (problem.status == status && !TOLD_APART.contains(problem)) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }
}
