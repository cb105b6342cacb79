package lv.viis.access.granting.role;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import lv.viis.chassis.text.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a role is, in one version of the catalogue.
 *
 * @param scopeKinds on what it can hold
 * @param sensitive whether two officers have to decide on it; such a role is never lent to a deputy
 * @param incompatibleWith roles that the same person must not have on the same day
 * @param mayGrant roles that its holders may grant
 * @param rights what it lets do on which data
 */
record RoleState(
        @NotEmpty @Size(max = 4) Set<@NotNull ScopeKind> scopeKinds,
        @NotNull Boolean sensitive,
        @NotNull @Size(max = 50) Set<@NotNull @Size(max = 60) @Code String> incompatibleWith,
        @NotNull @Size(max = 50) Set<@NotNull @Size(max = 60) @Code String> mayGrant,
        @NotNull @Size(max = 100) List<@NotNull @Valid Right> rights) {

    /** On what a role can hold. */
    enum ScopeKind {
        INSTITUTION,
        MUNICIPALITY,
        STATE_BODY,
        COUNTRY
    }

    /** The columns of the table of rights. */
    enum Resource {
        ORGANISATION,
        PROGRAMME,
        LEARNER,
        PEDAGOGUE,
        CHILD_CASE,
        NETWORK_CASE,
        ACCESS_APPLICATION,
        GRANT,
        TICKET,
        AUDIT
    }

    /** What is done. */
    @Schema(name = "RoleAction")
    enum Action {
        READ,
        WRITE,
        APPROVE
    }

    /** Whose data: the own organisation's, also of those a municipality founded, all, or one's own. */
    enum Within {
        OWN,
        MUNICIPALITY,
        ALL,
        SELF
    }

    /**
     * A single right.
     *
     * @param limitedTo a code of what it does not go beyond, as AGGREGATES; null for all
     */
    record Right(
            @NotNull Resource resource,
            @NotNull Action action,
            @NotNull Within within,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String limitedTo) {}
}
