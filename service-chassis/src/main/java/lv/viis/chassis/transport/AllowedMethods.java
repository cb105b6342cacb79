package lv.viis.chassis.transport;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells in {@code Allow} what may be done at a path (RFC 9110, 10.2.1), in the answer to OPTIONS and with a 405. The framework
 * tells of a whole class instead, at whichever of its paths, and with a 405 nothing.
 */
@ApplicationScoped
class AllowedMethods {

    /** As early as what gives every answer its headers: a refusal on the way has it too. */
    private static final int FIRST = 1999;

    private static final int METHOD_NOT_ALLOWED = 405;

    /** @param literals how many characters of its path are no parameter's */
    private record Operation(String method, Pattern path, int literals) {}

    private final BeanManager beans;
    private volatile List<Operation> operations = List.of();

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    void read(@Observes StartupEvent started) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> operations(type).stream())
                .toList();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::tell, FIRST);
    }

    private void tell(RoutingContext context) {
        context.addHeadersEndHandler(end -> {
            var headers = context.response().headers();
            if (headers.contains(HttpHeaders.ALLOW) || context.response().getStatusCode() == METHOD_NOT_ALLOWED) {
                var allowed = at(context.normalizedPath());
                if (!allowed.isEmpty()) {
                    headers.set(HttpHeaders.ALLOW, String.join(", ", allowed));
                }
            }
        });
        context.next();
    }

    private Set<String> at(String path) {
        var there = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .toList();
        // Where one path says in so many words what another has a parameter for, it is the one that is meant.
        var closest = there.stream().mapToInt(Operation::literals).max().orElse(0);
        var allowed = there.stream()
                .filter(operation -> operation.literals() == closest)
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        if (!allowed.isEmpty()) {
            allowed.add(HttpMethod.OPTIONS);
        }
        return allowed;
    }

    private static List<Operation> operations(Class<?> resource) {
        var operations = new ArrayList<Operation>();
        for (var method : resource.getDeclaredMethods()) {
            verb(method)
                    .ifPresent(verb -> operations.add(operation(
                            verb,
                            "/" + resource.getAnnotation(Path.class).value() + "/"
                                    + (method.isAnnotationPresent(Path.class)
                                            ? method.getAnnotation(Path.class).value()
                                            : ""))));
        }
        return operations;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Each name in braces is one part of the path. */
    private static Operation operation(String verb, String template) {
        var path = template.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return new Operation(
                verb,
                Pattern.compile("\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E"),
                path.replaceAll("\\{[^}]*}", "").length());
    }
}
