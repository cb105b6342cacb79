package lv.viis.access.granting.grant;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grants: what was given, whether it holds or held at any instant, and what became of it. */
@Path("/v1/grants")
@Tag(name = "Grants")
class GrantResource {

    private final Door door;
    private final GrantQuery grants;
    private final GrantHistory histories;
    private final ProtectedReads protectedReads;

    GrantResource(Door door, GrantQuery grants, GrantHistory histories, ProtectedReads protectedReads) {
        this.door = door;
        this.grants = grants;
        this.histories = histories;
        this.protectedReads = protectedReads;
    }

    /**
     * @param applicantId only those that this head applied for
     * @param asOf an instant in UTC or a day (Europe/Riga), as things were known and stood then; now if it is absent
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Transactional
    @Operation(
            summary = "Grants by person, employer, object, role, decision, applicant, state and instant:"
                    + " all for officers and auditors, the own staff's for a head, else the own",
            description = "asOf is a date, which stands for its end in Europe/Riga, or a time with its offset: what was"
                    + " known and in force then. With it the state is ACTIVE unless another is named.")
    @APIResponse(responseCode = "200", description = "A page of grants; reading it is recorded")
    public Page<GrantRow> list(
            @QueryParam("personId") UUID personId,
            @QueryParam("employerId") UUID employerId,
            @QueryParam("objectId") UUID objectId,
            @QueryParam("role") String role,
            @QueryParam("decisionId") UUID decisionId,
            @QueryParam("applicantId") UUID applicantId,
            @QueryParam("state") Grant.State state,
            @QueryParam("asOf") String asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var filter = new GrantQuery.Filter(
                personId, employerId, objectId, role, decisionId, applicantId, state, AsOf.parse(asOf));
        return protectedReads.read(
                "read grants",
                () -> Page.of(
                        grants.find(filter, Cursor.parse(cursor), limit + 1, door.reach()),
                        limit,
                        grant -> grant,
                        grant -> new Cursor("", grant.id())),
                Page::items,
                new Shown<>(GrantRow::employerId, grant -> List.of(grant.personId()), List.of("grant")));
    }

    /** @param asOf an instant in UTC or a day (Europe/Riga), as things were known and stood then; now if it is absent */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "One grant, as it stands or as it stood and was known at an instant")
    @APIResponseSchema(value = GrantRow.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
        var instant = AsOf.parse(asOf);
        var grant = protectedReads.read("read grant", () -> find(id, instant), GrantResource::disclosed);
        var answer = Response.ok(grant);
        // A grant as of an earlier instant cannot be changed, so it carries no version.
        return instant == null
                ? answer.header("ETag", Version.etag(grant.version())).build()
                : answer.build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}/history")
    @Authenticated
    @Transactional
    @Operation(summary = "Every step of a grant's life as it was recorded, the first one first")
    @APIResponse(responseCode = "200", description = "A page of steps")
    public Page<GrantHistory.Step> listHistory(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return protectedReads
                .read(
                        "read grant history",
                        () -> new History(
                                find(id, null),
                                Page.of(
                                        histories.of(
                                                id, grants.readsReasons(door.reach()), Cursor.parse(cursor), limit + 1),
                                        limit,
                                        step -> step,
                                        step -> new Cursor(step.at().toString(), id))),
                        GrantResource::disclosed)
                .steps();
    }

    private GrantRow find(UUID id, AsOf asOf) {
        var grant = grants.find(id, asOf, door.reach());
        if (grant == null) {
            throw new NotFound("grant");
        }
        return grant;
    }

    /** A grant, and steps of its life. */
    private record History(GrantRow grant, Page<GrantHistory.Step> steps) {}

    private static Disclosure disclosed(History history) {
        var people = Stream.concat(
                Stream.of(history.grant().personId()),
                history.steps().items().stream().map(GrantHistory.Step::actedBy).filter(Objects::nonNull));
        return new Disclosure(history.grant().employerId(), people.distinct().toList(), List.of("grant"));
    }

    private static Disclosure disclosed(GrantRow grant) {
        return new Disclosure(grant.employerId(), List.of(grant.personId()), List.of("grant"));
    }
}
