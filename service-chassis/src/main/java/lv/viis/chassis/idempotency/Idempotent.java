package lv.viis.chassis.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that takes {@code Idempotency-Key}: sent again with the same key and body it is answered the same for
 * 24 hours and does nothing; with another body it is refused (409).
 *
 * <p>The method answers with {@code jakarta.ws.rs.core.Response}, and the whole of it runs in one transaction. The answer
 * is kept, and given again without a new access record: it tells nothing of people but what the caller has just sent.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether a request without the header is refused, as for all that creates. */
    @Nonbinding
    boolean required() default true;
}
