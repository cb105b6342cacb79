package lv.viis.chassis.sample;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Me;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.limit.Unlimited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.EmailAddress;
import lv.viis.chassis.text.FreeText;
import lv.viis.chassis.text.OneLine;
import lv.viis.chassis.text.WebAddress;

/** A service in small, to try the chassis on. */
@Path("/v1/samples")
public class SampleResource {

    public static final AtomicInteger MADE = new AtomicInteger();

    public record NewSample(
            @NotBlank @OneLine String name,
            int size,
            LocalDate day,
            Instant at,
            @Code String number,
            @FreeText String text,
            @EmailAddress String email,
            @WebAddress String page,
            @Size(max = 5) List<@Size(max = 9) @Pattern(regexp = "[A-Z]{2,9}") String> codes,
            Map<String, Object> more) {}

    public record SampleView(UUID id, String name, String number, String text) {

        static SampleView of(UUID id, String name) {
            return new SampleView(id, name, null, null);
        }
    }

    private final Door door;
    private final ProtectedReads protectedReads;

    SampleResource(Door door, ProtectedReads protectedReads) {
        this.door = door;
        this.protectedReads = protectedReads;
    }

    @GET
    @PermitAll
    public List<String> all() {
        return List.of("open");
    }

    @GET
    @Path("/versioned")
    @PermitAll
    public Response versioned() {
        return Answers.ok(SampleView.of(new UUID(0, 7), "open"), 7);
    }

    @GET
    @Path("/me")
    @Authenticated
    public Me me() {
        return Me.of(door.reach(), List.of());
    }

    @GET
    @Path("/rare")
    @Authenticated
    @Limited(kind = "rare", most = 3, within = "PT1H")
    public List<String> rare() {
        return List.of("rare");
    }

    @GET
    @Path("/open-and-rare")
    @PermitAll
    @Limited(kind = "open-and-rare", most = 1, within = "PT1H")
    public List<String> openAndRare() {
        return List.of("rare");
    }

    @GET
    @Path("/urgent")
    @Authenticated
    @Unlimited("a sample of what cannot wait")
    public List<String> urgent() {
        return List.of("urgent");
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "never";
    }

    enum Order {
        NAME,
        NUMBER
    }

    @GET
    @Path("/sorted")
    @PermitAll
    public List<String> sorted(
            @QueryParam("id") UUID id,
            @QueryParam("by") Order by,
            @QueryParam("most") @DefaultValue("5") int most,
            @QueryParam("exact") Boolean exact) {
        return List.of(String.valueOf(by), String.valueOf(most), String.valueOf(exact));
    }

    @GET
    @Path("/failing")
    @PermitAll
    public String failing() {
        throw new IllegalStateException("a secret of ours");
    }

    @GET
    @Path("/unavailable")
    @PermitAll
    public String unavailable() {
        throw new ServiceUnavailableException();
    }

    @GET
    @Path("/of/{organisation}")
    @RolesAllowed("READER")
    public SampleView protectedRead(@PathParam("organisation") UUID organisation) {
        door.reach().requireScope(organisation, null);
        return protectedReads.read(
                "read sample",
                () -> SampleView.of(organisation, "x"),
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
                        List.of(SampleView.of(first, "x"), SampleView.of(second, "y"), SampleView.of(first, "z")),
                        null),
                Page::items,
                new ProtectedReads.Shown<>(
                        SampleView::id, row -> List.of(row.id(), door.reach().personId()), List.of("name")));
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
                .entity(new SampleView(id, sample.name(), sample.number(), sample.text()))
                .build();
    }
}
