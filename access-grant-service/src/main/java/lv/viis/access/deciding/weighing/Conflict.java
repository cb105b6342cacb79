package lv.viis.access.deciding.weighing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two roles that exclude each other.
 *
 * @param grantId the grant of the other role, null if it is only asked for
 * @param decisionItemId the item that asks for the other role, null if it is held
 */
public record Conflict(
        UUID lineId,
        String role,
        String otherRole,
        @Nullable UUID grantId,
        @Nullable UUID decisionItemId) {}
