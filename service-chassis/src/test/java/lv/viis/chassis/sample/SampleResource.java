package lv.viis.chassis.sample;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.Me;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Page;

/** A service in small, to try the chassis on. */
@Path("/v1/samples")
public class SampleResource {

    public static final AtomicInteger MADE = new AtomicInteger();

    public record NewSample(@NotBlank String name, int size) {}

    public record SampleView(UUID id, String name) {}

    private final Caller caller;
    private final ProtectedReads protectedReads;

    SampleResource(Caller caller, ProtectedReads protectedReads) {
        this.caller = caller;
        this.protectedReads = protectedReads;
    }

    @GET
    @PermitAll
    public List<String> all() {
        return List.of("open");
    }

    @GET
    @Path("/me")
    @Authenticated
    public Me me() {
        return Me.of(caller, List.of());
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "never";
    }

    @GET
    @Path("/failing")
    @PermitAll
    public String failing() {
        throw new IllegalStateException("a secret of ours");
    }

    @GET
    @Path("/of/{organisation}")
    @RolesAllowed("READER")
    public SampleView protectedRead(@PathParam("organisation") UUID organisation) {
        caller.requireScope(organisation, null);
        return protectedReads.read(
                "read sample",
                () -> new SampleView(organisation, "x"),
                view -> new ProtectedReads.Disclosure(organisation, List.of(view.id()), List.of("name")));
    }

    /** A filter that the rows need not agree with. */
    @GET
    @Path("/several")
    @RolesAllowed("READER")
    public Page<SampleView> several(
            @QueryParam("organisationId") UUID filter,
            @QueryParam("first") UUID first,
            @QueryParam("second") UUID second) {
        return protectedReads.read(
                "list samples",
                () -> new Page<>(
                        List.of(new SampleView(first, "x"), new SampleView(second, "y"), new SampleView(first, "z")),
                        null),
                Page::items,
                new ProtectedReads.Shown<>(
                        SampleView::id, row -> List.of(row.id(), caller.personId()), List.of("name")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    public Response make(@Valid NewSample sample) throws InterruptedException {
        Thread.sleep(20);
        if (sample.name().equals("refused")) {
            throw new SampleRefused();
        }
        MADE.incrementAndGet();
        var id = UUID.randomUUID();
        return Response.created(URI.create("/v1/samples/" + id))
                .entity(new SampleView(id, sample.name()))
                .build();
    }
}
