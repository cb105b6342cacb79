package lv.viis.chassis.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.limit.Limits;

/** Uses up a person's limit of an operation at once: in tests all limits are a thousand times higher. */
public final class UsedUp {

    static final int FACTOR = 1000;

    private UsedUp() {}

    /**
     * @param resource the resource with the limited operation
     * @param operation the name of its method
     */
    public static void limit(Limits limits, Class<?> resource, String operation, UUID person) {
        var limit = Limits.Limit.of(annotation(resource, operation));
        limits.spendOfPerson(limit, person, 10 * limit.most() * FACTOR);
    }

    private static Limited annotation(Class<?> resource, String operation) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.getName().equals(operation))
                .map((Method method) -> method.getAnnotation(Limited.class))
                .findFirst()
                .orElseThrow();
    }
}
