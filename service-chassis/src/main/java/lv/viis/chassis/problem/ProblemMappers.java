package lv.viis.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.securitylog.SecurityLog;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into one problem document; a failure of ours tells nothing but its trace. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** When to ask again where nothing better is known. */
    private static final int UNAVAILABLE_SECONDS = 5;

    private static final Wording ROLES_DO_NOT_ALLOW =
            new Wording("The token's roles in its scope do not allow this.", "Marķiera lomas tā tvērumā to neļauj.");
    private static final Wording READ_AGAIN =
            new Wording("Read the object again, then decide anew.", "Nolasiet objektu vēlreiz un izlemiet no jauna.");
    private static final Wording TELL_OPERATORS = new Wording(
            "Tell the operators the traceId; nothing was changed.",
            "Paziņojiet sistēmas uzturētājiem traceId; nekas nav mainīts.");
    private static final Wording BODY_NOT_READ =
            new Wording("The body could not be read.", "Pieprasījuma saturu nevarēja izlasīt.");

    private final SecurityLog securityLog;
    private final SpokenLanguage language;
    private final ConstraintWords constraints;

    ProblemMappers(SecurityLog securityLog, SpokenLanguage language, ConstraintWords constraints) {
        this.securityLog = securityLog;
        this.language = language;
        this.constraints = constraints;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        if (refusal.status() == 403) {
            securityLog.write("right-refused", Map.of("code", refusal.code()));
        }
        var spoken = language.of(uri.getPath(), headers);
        var response = respond(Problem.of(refusal, uri.getPath(), spoken), spoken);
        if (refusal.isOfToken()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, tooLittle(headers));
        }
        // In place of what stands there: a refusal knows better when to ask again.
        refusal.headers().forEach((name, value) -> response.header(name, null).header(name, value));
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri, HttpHeaders headers) {
        var violations =
                e.getConstraintViolations().stream().map(this::violation).toList();
        return refused(new InvalidInput(violations), uri, headers);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return unreadableJson(e, uri, headers);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri, HttpHeaders headers) {
        return unreadableJson(e, uri, headers);
    }

    @ServerExceptionMapper
    Response chosenByTheFramework(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json, uri, headers);
        }
        if (e.getCause() instanceof Refusal refusal) {
            return refused(refusal, uri, headers);
        }
        var status = e.getResponse().getStatus();
        if (status >= 500) {
            LOG.error("A request failed", e);
        }
        var response = respond(GeneralProblem.ofStatus(status), null, uri, headers);
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    @Priority(1)
    Response anonymous(UnauthorizedException e, UriInfo uri, HttpHeaders headers) {
        return unauthenticated(GeneralProblem.UNAUTHENTICATED, uri, headers, Challenge.ofNobody());
    }

    @ServerExceptionMapper
    @Priority(1)
    Response badToken(AuthenticationFailedException e, UriInfo uri, HttpHeaders headers) {
        securityLog.write("token-refused", Map.of());
        return unauthenticated(
                GeneralProblem.INVALID_TOKEN,
                uri,
                headers,
                Challenge.of(e, headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }

    @ServerExceptionMapper
    @Priority(1)
    Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        securityLog.write("right-refused", Map.of("code", GeneralProblem.FORBIDDEN.code()));
        return respond(GeneralProblem.FORBIDDEN, ROLES_DO_NOT_ALLOW, uri, headers)
                .header(HttpHeaders.WWW_AUTHENTICATE, tooLittle(headers))
                .build();
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e, UriInfo uri, HttpHeaders headers) {
        return respond(GeneralProblem.PRECONDITION_FAILED, READ_AGAIN, uri, headers)
                .build();
    }

    @ServerExceptionMapper
    Response failed(Throwable e, UriInfo uri, HttpHeaders headers) {
        LOG.error("A request failed", e);
        return respond(GeneralProblem.INTERNAL_ERROR, TELL_OPERATORS, uri, headers)
                .build();
    }

    private static String tooLittle(HttpHeaders headers) {
        return Challenge.ofTooLittle(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private Response unauthenticated(GeneralProblem problem, UriInfo uri, HttpHeaders headers, String challenge) {
        return respond(problem, null, uri, headers)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    private Response unreadableJson(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        var spoken = language.of(uri.getPath(), headers);
        var violations = UnreadableBody.violations(e);
        var told = e.getCause() instanceof Refusal refusal
                ? Problem.of(refusal, uri.getPath(), violations, spoken)
                : Problem.of(
                        GeneralProblem.MALFORMED_REQUEST, BODY_NOT_READ.in(spoken), uri.getPath(), violations, spoken);
        return respond(told, spoken).build();
    }

    private Violation violation(ConstraintViolation<?> violation) {
        // Method validation paths start with the method and the parameter: "open.request.email".
        var path = violation.getPropertyPath().toString().split("\\.", 3);
        var field = path[path.length - 1];
        return new Violation(field, path.length > 2 ? "body" : "query", constraints.of(violation));
    }

    private Response.ResponseBuilder respond(GeneralProblem problem, Wording detail, UriInfo uri, HttpHeaders headers) {
        var spoken = language.of(uri.getPath(), headers);
        var told = Problem.of(problem, detail == null ? null : detail.in(spoken), uri.getPath(), spoken);
        return respond(told, spoken);
    }

    private static Response.ResponseBuilder respond(Problem problem, Language spoken) {
        var isScim = ScimError.isAt(problem.instance());
        var response = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, spoken.tag())
                .type(isScim ? ScimError.MEDIA_TYPE : Problem.MEDIA_TYPE)
                .entity(isScim ? ScimError.of(problem) : problem);
        return problem.status() == GeneralProblem.UNAVAILABLE.status()
                ? response.header(HttpHeaders.RETRY_AFTER, UNAVAILABLE_SECONDS)
                : response;
    }
}
