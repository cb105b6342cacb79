package lv.viis.chassis.testing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Version;

/** Which headers the answers of each operation carry besides those of all answers, by what its code calls. */
final class SentHeaders {

    private final Set<JavaCodeUnit> seen = new HashSet<>();
    private final SortedSet<String> found = new TreeSet<>();

    private SentHeaders() {}

    /** @return names of headers by {@code Resource.method} */
    static SortedMap<String, SortedSet<String>> of(JavaClasses classes) {
        var operations = new TreeMap<String, SortedSet<String>>();
        for (var type : classes) {
            for (var method : type.getMethods()) {
                if (PossibleRefusals.isOperation(method)) {
                    var headers = new SentHeaders();
                    headers.follow(method);
                    operations.put(type.getSimpleName() + "." + method.getName(), headers.found);
                }
            }
        }
        return operations;
    }

    private void follow(JavaCodeUnit unit) {
        if (!seen.add(unit)) {
            return;
        }
        for (var access : unit.getAccessesFromSelf()) {
            if (is(access, Version.class, "etag")) {
                found.add(HttpHeaders.ETAG);
            } else if (is(access, Response.class, "created")
                    || is(access, Response.ResponseBuilder.class, "location")) {
                found.add(HttpHeaders.LOCATION);
            } else if (access.getTarget() instanceof CodeUnitAccessTarget target
                    && access.getTargetOwner().getName().startsWith("lv.viis.")
                    // It writes one to compare with.
                    && !access.getTargetOwner().isEquivalentTo(IfMatch.class)) {
                PossibleRefusals.bodies(target).forEach(this::follow);
            }
        }
    }

    private static boolean is(JavaAccess<?> access, Class<?> owner, String method) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(method);
    }
}
