package lv.viis.registration.signing.signaturecheck;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.DocumentIdempotencyKey;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.problem.SpokenLanguage;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.signing.signature.ExamineFile;
import lv.viis.registration.signing.signature.ExaminedFile;
import lv.viis.registration.signing.signature.SignerIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks of a signed file, whoever made it, who signed what; nothing is kept of it. */
@Path("/v1/signature-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signature checks")
class SignatureCheckResource {

    private final ExamineFile examineFile;
    private final SignatureCheckConfig config;
    private final ProtectedReads protectedReads;
    private final PersonIds personIds;
    private final Door door;
    private final SpokenLanguage language;

    SignatureCheckResource(
            ExamineFile examineFile,
            SignatureCheckConfig config,
            ProtectedReads protectedReads,
            PersonIds personIds,
            Door door,
            SpokenLanguage language) {
        this.examineFile = examineFile;
        this.config = config;
        this.protectedReads = protectedReads;
        this.personIds = personIds;
        this.door = door;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER})
    @Operation(
            summary = "Ask who signed a file",
            description = "For clerks and access officers of the ministry: the file itself as the body, an ASiC-E"
                    + " container (.asice, .edoc) or a signed PDF of anybody, at most 12 MiB. It is judged as of now"
                    + " against the trusted lists; nothing of it is kept, and asking again is harmless.",
            extensions = @Extension(name = DocumentIdempotencyKey.KEEPS_NOTHING, value = "true", parseValue = true))
    @APIResponse(responseCode = "200", description = "Who signed what, and how good each signature is")
    @Limited(kind = "uploads", most = 240, within = "PT1H")
    public SignatureCheckView make(byte[] file, @Context HttpHeaders headers) {
        var reach = door.reach().requireCountry();
        var asOf = config.asOf().orElse(reach.at());
        // Judging takes its time: before the transaction that records who has seen the result.
        var examined = examineFile.examine(file == null ? new byte[0] : file, asOf);
        return protectedReads.read(
                "check signatures",
                () -> SignatureCheckView.of(examined, asOf, language.of(headers)),
                view -> new ProtectedReads.Disclosure(
                        null, subjects(examined), List.of("name", "personal code", "signature")));
    }

    private List<UUID> subjects(ExaminedFile file) {
        return file.signatures().stream()
                .filter(signature -> signature.signer() != null)
                .map(this::subject)
                .distinct()
                .toList();
    }

    /** Who has no code of Latvia has no person id here: the record names the signature instead. */
    private UUID subject(ExaminedFile.Signature signature) {
        var identity = signature.signer().identity();
        return identity != null && identity.equals(SignerIdentity.ofLatvianPerson(identity.code()))
                ? personIds.of(new PersonalCode(identity.code()))
                : UUID.nameUUIDFromBytes(("signature:" + signature.valueSha256()).getBytes(StandardCharsets.US_ASCII));
    }
}
