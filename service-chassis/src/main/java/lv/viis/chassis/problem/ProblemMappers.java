package lv.viis.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.viis.chassis.securitylog.SecurityLog;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into one problem document; a failure of ours tells nothing but its trace. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final SecurityLog securityLog;

    ProblemMappers(SecurityLog securityLog) {
        this.securityLog = securityLog;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        if (refusal.status() == 403) {
            securityLog.write("right-refused", Map.of("code", refusal.code()));
        }
        var response = respond(refusal.status(), Problem.of(refusal, uri.getPath()));
        if (refusal.isOfToken()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, tooLittle(headers));
        }
        refusal.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri) {
        var violations =
                e.getConstraintViolations().stream().map(this::violation).toList();
        return respond(
                        400,
                        Problem.of(
                                400,
                                GeneralProblem.INVALID_INPUT.code(),
                                GeneralProblem.INVALID_INPUT.title(),
                                violations.size() + " value(s) are not acceptable.",
                                uri.getPath(),
                                violations,
                                null))
                .build();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, UriInfo uri) {
        return unreadableJson(e, uri);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri) {
        return unreadableJson(e, uri);
    }

    @ServerExceptionMapper
    Response chosenByTheFramework(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json, uri);
        }
        var status = e.getResponse().getStatus();
        var problem = GeneralProblem.ofStatus(status);
        if (status >= 500) {
            LOG.error("A request failed", e);
        }
        var response = respond(problem.status(), problem.at(uri.getPath(), null));
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    @Priority(1)
    Response anonymous(UnauthorizedException e, UriInfo uri) {
        return unauthenticated(GeneralProblem.UNAUTHENTICATED, uri, Challenge.ofNobody());
    }

    @ServerExceptionMapper
    @Priority(1)
    Response badToken(AuthenticationFailedException e, UriInfo uri, HttpHeaders headers) {
        securityLog.write("token-refused", Map.of());
        return unauthenticated(
                GeneralProblem.INVALID_TOKEN, uri, Challenge.of(e, headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }

    @ServerExceptionMapper
    @Priority(1)
    Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        securityLog.write("right-refused", Map.of("code", GeneralProblem.FORBIDDEN.code()));
        return respond(
                        403,
                        GeneralProblem.FORBIDDEN.at(uri.getPath(), "The token's roles in its scope do not allow this."))
                .header(HttpHeaders.WWW_AUTHENTICATE, tooLittle(headers))
                .build();
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e, UriInfo uri) {
        return respond(
                        412,
                        GeneralProblem.PRECONDITION_FAILED.at(
                                uri.getPath(), "Read the object again, then decide anew."))
                .build();
    }

    @ServerExceptionMapper
    Response failed(Throwable e, UriInfo uri) {
        LOG.error("A request failed", e);
        return respond(
                        500,
                        GeneralProblem.INTERNAL_ERROR.at(
                                uri.getPath(), "Tell the operators the traceId; nothing was changed."))
                .build();
    }

    private static String tooLittle(HttpHeaders headers) {
        return Challenge.ofTooLittle(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private Response unauthenticated(GeneralProblem problem, UriInfo uri, String challenge) {
        return respond(401, problem.at(uri.getPath(), null))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    private Response unreadableJson(JsonProcessingException e, UriInfo uri) {
        var field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        if (e.getCause() instanceof Refusal refusal) {
            return refusedText(refusal, field, uri);
        }
        var message = e instanceof UnrecognizedPropertyException
                ? "is not a field of this request"
                : e instanceof MismatchedInputException ? "has the wrong type or form" : noJson(e);
        return respond(
                        400,
                        Problem.of(
                                400,
                                GeneralProblem.MALFORMED_REQUEST.code(),
                                GeneralProblem.MALFORMED_REQUEST.title(),
                                "The body could not be read.",
                                uri.getPath(),
                                List.of(new Violation(field, "body", message)),
                                null))
                .build();
    }

    private static String noJson(JsonProcessingException e) {
        var why = String.valueOf(e.getOriginalMessage());
        if (why.startsWith("Duplicate field")) {
            return "names a field twice";
        }
        return why.startsWith("Invalid UTF-8") ? "is not UTF-8" : "is not JSON";
    }

    /** A reader of one value refused it, and does not know where it stands. */
    private static Response refusedText(Refusal refusal, String field, UriInfo uri) {
        var violations = refusal.violations().stream()
                .map(fault -> new Violation(field, fault.in(), fault.message()))
                .toList();
        return respond(
                        refusal.status(),
                        Problem.of(
                                refusal.status(),
                                refusal.code(),
                                refusal.title(),
                                refusal.getMessage(),
                                uri.getPath(),
                                violations,
                                null))
                .build();
    }

    private Violation violation(ConstraintViolation<?> violation) {
        // Method validation paths start with the method and the parameter: "open.request.email".
        var path = violation.getPropertyPath().toString().split("\\.", 3);
        var field = path[path.length - 1];
        return new Violation(field, path.length > 2 ? "body" : "query", violation.getMessage());
    }

    private static Response.ResponseBuilder respond(int status, Problem problem) {
        if (ScimError.isAt(problem.instance())) {
            return Response.status(status).type(ScimError.MEDIA_TYPE).entity(ScimError.of(problem));
        }
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
