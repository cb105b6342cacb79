package lv.viis.registration.signing.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.viis.chassis.problem.Refusal;

/**
 * What a container must be before the signature library opens it. DSS reads one with two files of one name without a
 * warning, whichever of them was signed.
 */
final class ContainerGate {
    static final String TYPE = "application/vnd.etsi.asic-e+zip";

    private static final String META = "META-INF/";
    private static final Pattern SIGNATURES = Pattern.compile("META-INF/[^/]*signatures[^/]*\\.xml");
    private static final Pattern ANYBODYS_SIGNATURES = Pattern.compile("META-INF/.*signature.*\\.xml");
    private static final Pattern OTHER_META = Pattern.compile("META-INF/(manifest|container|metadata)\\.xml");

    /**
     * A container that may be opened.
     *
     * @param payloads the files that may be signed, by name, at least one
     */
    record Container(Map<String, byte[]> payloads, List<XmlSignature> signatures) {}

    private final ContainerLimits limits;
    private final Map<String, byte[]> payloads = new LinkedHashMap<>();
    private final List<XmlSignature> signatures = new ArrayList<>();
    private int manifests;

    private ContainerGate(ContainerLimits limits) {
        this.limits = limits;
    }

    static Container open(byte[] file, ContainerLimits limits) {
        if (FileType.of(file) != FileType.ZIP) {
            throw FormatNotSupported.unknown();
        }
        var files = ZipFiles.read(file, limits);
        var gate = new ContainerGate(limits);
        gate.requireKind(files);
        files.forEach(gate::take);
        return gate.container(files);
    }

    /** Why a container may not be opened within these limits; empty if it may. */
    static Optional<Refusal> refusal(byte[] file, ContainerLimits limits) {
        try {
            open(file, limits);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private void requireKind(Map<String, byte[]> files) {
        var mimetype = files.get("mimetype");
        var type = mimetype == null ? "" : new String(mimetype, StandardCharsets.US_ASCII).strip();
        OldFormat.refuseContainer(type, files.keySet());
        var meta = files.keySet().stream().anyMatch(name -> name.startsWith(META));
        if (!meta || limits.strict() && !type.isEmpty() && !type.equals(TYPE)) {
            throw FormatNotSupported.onlyZip();
        }
    }

    private void take(String name, byte[] content) {
        if (name.startsWith(META)) {
            takeMeta(name, content);
        } else if (!name.equals("mimetype")) {
            if (limits.strict() && FileType.of(content) == FileType.ZIP) {
                throw new MalformedContainer(MalformedContainer.Fault.CONTAINER_WITHIN);
            }
            payloads.put(name, content);
        }
    }

    private void takeMeta(String name, byte[] content) {
        var signed = (limits.strict() ? SIGNATURES : ANYBODYS_SIGNATURES)
                .matcher(name)
                .matches();
        // No signature covers it and nobody needs it, but it could mislead who opens the file.
        if (limits.strict() && !signed && !OTHER_META.matcher(name).matches()) {
            throw new MalformedContainer(MalformedContainer.Fault.FOREIGN_IN_META_INF);
        }
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith("/manifest.xml") && ++manifests > 1) {
            throw new MalformedContainer(MalformedContainer.Fault.TWO_MANIFESTS);
        }
        if (name.endsWith(".xml")) {
            var found = SignatureXml.read(content);
            if (signed) {
                signatures.addAll(found);
            }
        }
    }

    private Container container(Map<String, byte[]> files) {
        if (signatures.isEmpty()) {
            throw new NotSigned(NotSigned.Where.CONTAINER);
        }
        Limit.SIGNATURES.require(signatures.size(), FileType.ZIP);
        if (payloads.isEmpty()) {
            throw new MalformedContainer(MalformedContainer.Fault.NO_DATA_FILE);
        }
        signatures.forEach(signature -> signature.requireReferences(files.keySet()));
        OldFormat.refuseSignatures(signatures);
        return new Container(payloads, List.copyOf(signatures));
    }
}
