package lv.viis.access.granting.role;

import java.time.Instant;

/** A role is from now on never lent: what was lent of it ends in the same transaction. */
public record RoleBecameSensitive(String role, Instant at) {}
