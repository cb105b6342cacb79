package lv.viis.registry.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.registry.headship.PresentHeads;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public reads: what everybody may know of organisations, without a token. */
@Path("/v1/organisations")
@Tag(name = "Organisations")
class OrganisationResource {

    private final OrganisationSearch search;
    private final Organisations organisations;
    private final PresentHeads presentHeads;

    OrganisationResource(OrganisationSearch search, Organisations organisations, PresentHeads presentHeads) {
        this.search = search;
        this.organisations = organisations;
        this.presentHeads = presentHeads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(summary = "List organisations, in the order in which they were registered")
    @Limited(kind = "public-search", most = 60, within = "PT1M")
    public Page<OrganisationView> list(
            @BeanParam OrganisationFilter filter,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var found = search.find(filter, Cursor.parse(cursor), limit + 1);
        var today = Riga.today();
        var managers = presentHeads.on(found.stream().map(Organisation::id).toList(), today);
        return Page.of(
                found,
                limit,
                organisation -> OrganisationView.of(organisation, managers.get(organisation.id()), today),
                organisation -> new Cursor("", organisation.id()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @PermitAll
    @Transactional
    @Operation(summary = "Read an organisation's public fields")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return answer(organisations.require(id), presentHeads, Riga.today());
    }

    static Response answer(Organisation organisation, PresentHeads presentHeads, LocalDate today) {
        var manager = presentHeads.on(List.of(organisation.id()), today).get(organisation.id());
        return Answers.ok(OrganisationView.of(organisation, manager, today), organisation.version());
    }
}
