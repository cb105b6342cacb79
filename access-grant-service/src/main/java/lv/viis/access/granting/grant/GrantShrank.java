package lv.viis.access.granting.grant;

import java.time.Instant;
import java.util.UUID;

/** A grant was ended, or now ends earlier: what rests on it here follows in the same transaction. */
public record GrantShrank(UUID grantId, UUID personId, Instant at) {}
