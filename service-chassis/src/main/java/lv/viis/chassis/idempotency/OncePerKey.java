package lv.viis.chassis.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.Refusal;

/**
 * Keeps the answer of a request under its key, in the transaction of its effect: of fifty parallel copies one takes
 * effect, and the others wait for its commit and repeat its answer.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OncePerKey {

    private final StoredAnswers answers;
    private final Door door;
    private final HttpServerRequest request;
    private final ObjectMapper json;

    OncePerKey(StoredAnswers answers, Door door, HttpServerRequest request, ObjectMapper json) {
        this.answers = answers;
        this.door = door;
        this.request = request;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = key(invocation.getMethod().getAnnotation(Idempotent.class).required());
        try {
            return key == null
                    ? QuarkusTransaction.joiningExisting().call(invocation::proceed)
                    : QuarkusTransaction.joiningExisting().call(() -> answer(key, invocation));
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            // The transaction wraps what the method threw; the mappers know the refusal, not its wrapping.
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private Response answer(UUID key, InvocationContext invocation) throws Exception {
        var person = door.reach().personId();
        var path = request.method() + " " + request.path();
        var hash = hash(invocation);
        var earlier = answers.claim(person, path, key, hash);
        if (earlier != null) {
            return replay(earlier);
        }
        var response = (Response) invocation.proceed();
        var headers = new LinkedHashMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        var body = response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
        answers.keep(person, path, key, response.getStatus(), json.writeValueAsString(headers), body);
        return response;
    }

    private Response replay(StoredAnswers.Answer answer) throws JsonProcessingException {
        var response = Response.status(answer.status());
        Map<String, String> headers = json.readValue(answer.headers(), new TypeReference<>() {});
        headers.forEach(response::header);
        if (answer.body() != null) {
            response.type("application/json").entity(json.readTree(answer.body()));
        }
        return response.build();
    }

    private UUID key(boolean required) {
        var header = request.getHeader("Idempotency-Key");
        if (header == null) {
            if (required) {
                throw new InvalidInput(
                        "Idempotency-Key",
                        "header",
                        "is needed: a UUID made for this request",
                        "ir jānorāda: UUID, kas izveidots šim pieprasījumam");
            }
            return null;
        }
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("Idempotency-Key", "header", "is not a UUID", "nav UUID");
        }
    }

    /** Of path and body; a header such as {@code If-Match} may differ when the same is sent again. */
    private byte[] hash(InvocationContext invocation) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var declared = invocation.getMethod().getParameters();
        for (var i = 0; i < declared.length; i++) {
            var parameter = declared[i].isAnnotationPresent(HeaderParam.class)
                    ? null
                    : invocation.getParameters()[i];
            if (parameter instanceof byte[] bytes) {
                digest.update(bytes);
            } else if (parameter instanceof File file) {
                digest.update(Files.readAllBytes(file.toPath()));
            } else if (parameter instanceof Record || parameter instanceof CharSequence) {
                digest.update(json.writeValueAsBytes(parameter));
            }
            digest.update((byte) 0);
        }
        return digest.digest();
    }
}
