package lv.viis.access.deciding.decision;

import java.util.Set;
import java.util.UUID;

/**
 * What a version of a policy lets be decided straight through.
 *
 * @param employerKinds INSTITUTION, MUNICIPALITY or STATE_BODY
 * @param longestDays the longest time of a right, in days, the first and the last included
 * @param authors who drafted and approved it: they decide on what they have a part in as little as by hand (D6)
 */
public record PolicyRule(
        UUID versionId, Set<String> roles, Set<String> employerKinds, int longestDays, Set<UUID> authors) {}
