package lv.viis.chassis.problem;

/** The catalogue of the problems that any path can answer; those of the subject matter are {@link Refusal}s. */
public enum GeneralProblem {
    MALFORMED_PATH(400, "The path is not well formed"),
    MALFORMED_REQUEST(400, "The request could not be read"),
    INVALID_INPUT(400, "The input breaks the form of this API"),
    CHARACTERS_LOST(400, "Letters were lost on the way"),
    UNAUTHENTICATED(401, "An access token is needed"),
    INVALID_TOKEN(401, "The access token is not accepted"),
    FORBIDDEN(403, "The caller lacks the right"),
    NOT_FOUND(404, "Nothing is here"),
    METHOD_NOT_ALLOWED(405, "This method is not for this path"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    CONFLICT(409, "The request conflicts with what is there"),
    PRECONDITION_FAILED(412, "The object has changed in the meantime"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    PRECONDITION_REQUIRED(428, "If-Match is needed for a change"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something failed on our side"),
    UNAVAILABLE(503, "The service cannot answer just now");

    private final int status;
    private final String title;

    GeneralProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    Problem at(String instance, String detail) {
        return Problem.of(status, code(), title, detail, instance);
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** The general problem of a status that a library chose. */
    static GeneralProblem ofStatus(int status) {
        for (var problem : values()) {
            if (problem.status == status
                    && problem != MALFORMED_PATH
                    && problem != INVALID_INPUT
                    && problem != CHARACTERS_LOST) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }
}
