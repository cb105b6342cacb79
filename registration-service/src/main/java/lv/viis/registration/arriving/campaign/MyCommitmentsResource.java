package lv.viis.registration.arriving.campaign;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.viis.chassis.caller.Door;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller is, or was, asked to sign anew. */
@Path("/v1/me/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitment campaigns")
class MyCommitmentsResource {

    /** @param items at most 200; next is always null */
    record CommitmentList(List<MemberView> items, @Nullable String next) {}

    private final CampaignMembers members;
    private final Door door;

    MyCommitmentsResource(CampaignMembers members, Door door) {
        this.members = members;
        this.door = door;
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "List what I am asked to sign anew",
            description = "The last first. EXPIRED tells that the rights through this employer have ended; the letter"
                    + " can still be signed, and then a head must apply for the rights anew.")
    public CommitmentList list() {
        return new CommitmentList(
                members.mine(door.reach()).stream().map(MemberView::of).toList(), null);
    }
}
