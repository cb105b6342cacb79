package lv.viis.access.granting.role;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a role, with who made it for those who may know.
 *
 * @param proposedBy the administrator who proposed it; null for what came with the service, and for readers other than
 *     administrators and auditors
 * @param confirmedBy the second one, told as the first
 */
record RoleVersionView(
        RoleResource.RoleView role,
        @Nullable UUID proposedBy,
        @Nullable UUID confirmedBy) {
    static RoleVersionView of(RoleVersions.Version version, boolean withMakers) {
        return new RoleVersionView(
                RoleResource.RoleView.of(version),
                withMakers ? version.proposedBy() : null,
                withMakers ? version.confirmedBy() : null);
    }

    /** Whom it names. */
    List<UUID> people() {
        return Arrays.asList(proposedBy, confirmedBy);
    }
}
