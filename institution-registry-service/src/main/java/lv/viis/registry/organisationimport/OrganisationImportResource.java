package lv.viis.registry.organisationimport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of organisations and their heads, taken over at once. */
@Path("/v1/organisation-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation imports")
class OrganisationImportResource {

    /**
     * What an import came to.
     *
     * @param sha256 of the file, in hexadecimal
     * @param created rows that made an organisation
     * @param changed rows that changed something of an organisation or its head
     * @param warnings what was odd and imported all the same; at most 200
     */
    record ImportView(
            UUID id,
            String sha256,
            int created,
            int changed,
            int unchanged,
            List<ImportWarning> warnings,
            Instant importedAt) {

        static ImportView of(OrganisationImport done) {
            return new ImportView(
                    done.id, done.sha256, done.created, done.changed, done.unchanged, done.warnings, done.importedAt);
        }
    }

    private final ImportOrganisations importOrganisations;
    private final OrganisationImports imports;
    private final Door door;

    OrganisationImportResource(ImportOrganisations importOrganisations, OrganisationImports imports, Door door) {
        this.importOrganisations = importOrganisations;
        this.imports = imports;
        this.door = door;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent
    @Operation(
            summary = "Import organisations and heads from CSV, all or nothing",
            description = "UTF-8, comma or semicolon, a header row, at most 20,000 rows and 10 MB. Contacts fill what"
                    + " an organisation left empty. The personal codes of heads are taken and never given.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response take(byte[] file) {
        var reach = door.reach().requireCountry();
        var done = importOrganisations.take(file, reach);
        return Response.created(URI.create("/v1/organisation-imports/" + done.id))
                .entity(ImportView.of(done))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IKVD_REGISTRAR, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "Read what an import came to")
    public ImportView read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return ImportView.of(imports.require(id));
    }
}
