package lv.viis.access.granting.grant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a grant ended before its last day; one that ran out is EXPIRED without anyone noting it. */
@Schema(name = "GrantEndReason")
public enum EndReason {
    REVOKED,
    EMPLOYMENT_ENDED,
    ORGANISATION_CLOSED,
    SUPERSEDED,
    REVIEW_MISSED,
    APPLICATION_WITHDRAWN,
    COMMITMENT_EXPIRED
}
