package lv.viis.registration.arriving.batch;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.problem.AlsoRefuses;
import lv.viis.registration.applying.accessapplication.ClerkIsInvolved;
import lv.viis.registration.applying.accessapplication.EmployerClosed;
import lv.viis.registration.applying.accessapplication.EmployerUnknown;
import lv.viis.registration.applying.accessapplication.NotTheHeadOnRecord;
import lv.viis.registration.applying.accessapplication.OnlyClerksEnterForOthers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications for many employees with one head's signature. */
@Path("/v1/access-application-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access application batches")
class BatchResource {

    private final CreateBatch createBatch;
    private final Batches batches;
    private final Door door;

    BatchResource(CreateBatch createBatch, Batches batches, Door door) {
        this.createBatch = createBatch;
        this.batches = batches;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Draft applications for many employees",
            description =
                    "By who may draft a single one. All are drafted, or none: then the violations name the entries"
                            + " at fault. Afterwards each is an application like any other.")
    @APIResponseSchema(value = BatchView.class, responseCode = "201")
    @Limited(kind = "batches", most = 20, within = "PT1H")
    // These are not about one entry but about who asks for whom.
    @AlsoRefuses({
        NotTheHeadOnRecord.class,
        OnlyClerksEnterForOthers.class,
        EmployerClosed.class,
        EmployerUnknown.class,
        ClerkIsInvolved.class
    })
    public Response create(@Valid @NotNull NewBatch asked) {
        var batch = createBatch.create(asked, door.reach());
        return Response.created(URI.create("/v1/access-application-batches/" + batch.id))
                .entity(view(batch))
                .build();
    }

    @GET
    @Transactional
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read where the applications of a batch stand",
            description = "For its applicant, who may apply for the employer, and the ministry; not for the employees.")
    public BatchView read(@PathParam("id") UUID id) {
        return view(batches.readable(id, door.reach()));
    }

    private BatchView view(AccessApplicationBatch batch) {
        return BatchView.of(batch, batches.applicationsOf(batch));
    }
}
