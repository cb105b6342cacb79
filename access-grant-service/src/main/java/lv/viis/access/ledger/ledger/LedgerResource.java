package lv.viis.access.ledger.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger: its daily roots for everyone, its chains for auditors. */
@Path("/v1/ledger")
@Tag(name = "Ledger")
class LedgerResource {

    private static final String REASONS = "AUDIT|INCIDENT|COURT_ORDER";

    /**
     * The root of a day.
     *
     * @param number from 1 on, without a gap
     * @param day date of Europe/Riga
     * @param document the text that is hashed and stamped; it names the root before, the tree over all chains and the
     *     hash of the order that named the first officers
     * @param sha256 of the document, lower-case hex
     * @param timeStamp the token over it (RFC 3161), Base64; null while it waits for one
     * @param stampedAt when the authority made it, null with it
     */
    record RootView(
            long number,
            LocalDate day,
            String document,
            String sha256,
            byte @Nullable [] timeStamp,
            @Nullable Instant stampedAt) {

        static RootView of(Roots.Root root) {
            return new RootView(
                    root.number(),
                    root.day(),
                    root.document(),
                    Hashes.hex(Hashes.sha256(root.document())),
                    root.token(),
                    root.stampedAt());
        }
    }

    private final Door door;
    private final Roots roots;
    private final ChainQuery chains;
    private final ExportChain exportChain;
    private final ProtectedReads protectedReads;

    LedgerResource(Door door, Roots roots, ChainQuery chains, ExportChain exportChain, ProtectedReads protectedReads) {
        this.door = door;
        this.roots = roots;
        this.chains = chains;
        this.exportChain = exportChain;
        this.protectedReads = protectedReads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/roots")
    @PermitAll
    @Transactional
    @Operation(summary = "The daily roots, oldest first, open to all")
    @APIResponse(responseCode = "200", description = "A page of roots")
    public Page<RootView> listRoots(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return Page.of(
                roots.after(number(Cursor.parse(cursor)), limit + 1),
                limit,
                RootView::of,
                root -> new Cursor("", new UUID(0, root.number())));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/roots/{number}")
    @PermitAll
    @Transactional
    @Operation(summary = "The root of one day, open to all")
    @APIResponse(responseCode = "200", description = "The root; verify-ledger takes it as --root")
    public RootView readRoot(@PathParam("number") long number) {
        var root = roots.of(number);
        if (root == null) {
            throw new NotFound("root");
        }
        return RootView.of(root);
    }

    /** @param reason why it is exported, a code of `GET /v1/reason-codes` */
    @GET
    @Path("/chains/{chain}")
    @RolesAllowed(Roles.AUDITOR)
    @Produces("application/x-ndjson")
    @Transactional
    @Operation(
            summary = "Export the chain of an organisation, or of the country, for verify-ledger",
            description = "One JSON object a line: whose chain it is, its entries in order, the roots over them with"
                    + " the chain's place in their trees, and how many entries there are.")
    @APIResponse(responseCode = "200", description = "The chain as it stands; exporting it is recorded")
    public Response export(
            @PathParam("chain") String chain, @QueryParam("reason") @NotNull @Pattern(regexp = REASONS) String reason) {
        door.reach().requireCountry();
        var organisation = organisation(chain);
        var standing = protectedReads.read(
                "export ledger chain",
                () -> {
                    var found = chains.standing(organisation == null ? "country" : organisation.toString());
                    if (found == null) {
                        throw new NotFound("chain");
                    }
                    return found;
                },
                found -> new Disclosure(organisation, found.subjectIds(), List.of("access history"), reason));
        StreamingOutput body = out -> exportChain.write(standing.chain(), standing.entries(), out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"ledger-" + standing.chain() + ".ndjson\"")
                .build();
    }

    /** @return null for the country */
    private static UUID organisation(String chain) {
        try {
            return chain.equals("country") ? null : UUID.fromString(chain);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(
                    "chain",
                    "path",
                    "is neither an organisation's id nor country",
                    "nav ne organizācijas identifikators, ne country");
        }
    }

    private static long number(Cursor cursor) {
        return cursor.id().getLeastSignificantBits();
    }
}
