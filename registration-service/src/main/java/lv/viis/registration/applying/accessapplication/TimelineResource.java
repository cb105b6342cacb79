package lv.viis.registration.applying.accessapplication;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What has happened to an application, for head and employee alike; ids and codes only. */
@Path("/v1/access-applications/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access applications")
class TimelineResource {

    /**
     * @param state where it stands now
     * @param owner whose turn it is, null once it has ended, as are nextAction and deadline
     * @param items what happened, oldest first
     */
    record TimelineView(
            UUID applicationId,
            ApplicationState state,
            NextAction.@Nullable Owner owner,
            @Nullable NextAction nextAction,
            @Nullable Instant deadline,
            List<StepView> items) {}

    /**
     * @param version of the application before the step
     * @param actorId who did it, a pseudonym; null if it followed from facts or was done in another service
     * @param letterId the letter concerned, else null
     * @param reasonCodes why, where it was returned or closed
     * @param happenedAt UTC
     */
    record StepView(
            ApplicationStep.What what,
            long version,
            @Nullable UUID actorId,
            @Nullable UUID letterId,
            List<String> reasonCodes,
            Instant happenedAt) {

        static StepView of(ApplicationStep step) {
            return new StepView(
                    step.what, step.version, step.actorId, step.letterId, step.reasonCodes, step.happenedAt);
        }
    }

    private final ApplicationSteps steps;
    private final ReachableApplications reachable;
    private final Door door;

    TimelineResource(ApplicationSteps steps, ReachableApplications reachable, Door door) {
        this.steps = steps;
        this.reachable = reachable;
        this.door = door;
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "Read an application's timeline",
            description = "For whoever may read the application, and for IZM_SUPPORT; it names nobody.")
    public TimelineView read(@PathParam("id") UUID id) {
        var application = reachable.traceable(id, door.reach());
        return new TimelineView(
                application.id(),
                application.state(),
                application.nextAction == null ? null : application.nextAction.owner(),
                application.nextAction,
                application.deadline,
                steps.of(id).stream().map(StepView::of).toList());
    }
}
