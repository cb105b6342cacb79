package lv.viis.registration.ground.rolecode;

import lv.viis.chassis.caller.Reach;

/** What offices of the ministry, and the auditor, may do in everybody's matters (12.5). */
public final class Office {

    private Office() {}

    /** Whether the caller sees what everybody applied for, signed and entrusted to a deputy. */
    public static boolean seesAll(Reach reach) {
        return reach.hasInCountry(Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR);
    }

    /** Whether the caller answers questions about where anybody's application stands. */
    public static boolean tracesAll(Reach reach) {
        return seesAll(reach) || reach.hasInCountry(Roles.IZM_SUPPORT);
    }

    /** Whether the caller sees who has to sign anew, of all employers. */
    public static boolean seesCampaigns(Reach reach) {
        return seesAll(reach) || reach.hasInCountry(Roles.IZM_ADMIN);
    }

    /** Whether the caller enters what comes on paper and by mail. */
    public static boolean isClerk(Reach reach) {
        return reach.hasInCountry(Roles.IZM_CLERK);
    }
}
