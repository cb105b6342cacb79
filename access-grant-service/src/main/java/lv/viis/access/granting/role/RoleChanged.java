package lv.viis.access.granting.role;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A role of the catalogue is as told here; registration offers it in applications. Whole state, by role code. */
record RoleChanged(String role, List<String> scopeKinds, boolean sensitive, List<String> incompatibleWith) {

    static final String TOPIC = "viis.access.role";

    static RoleChanged of(Role role) {
        return new RoleChanged(role.code, List.of(role.scopeKinds), role.sensitive, List.of(role.incompatibleWith));
    }

    /** The id of the role as an aggregate: the name-based UUID of its code (RFC 9562, version 3 of the bare name). */
    static UUID aggregateId(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
