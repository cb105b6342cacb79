package lv.viis.registration.signing.signature;

import com.sun.management.OperatingSystemMXBean;
import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How many signature checks a core does in a second, beside the library asked directly: the same files, lists and
 * policy in the same process, in turns, each with the two reports that are kept as evidence. Figures are printed.
 */
final class SignatureBench {
    private static final ValidationPolicy POLICY = SignaturePolicy.strict();
    private static final int WARM_UP = 60;

    private SignatureBench() {}

    public static void main(String[] arguments) {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        System.out.println("JVM " + System.getProperty("java.vm.version") + " "
                + ManagementFactory.getRuntimeMXBean().getInputArguments());
        files().forEach((name, file) -> measure(name, file, rounds));
        System.exit(0);
    }

    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("ASiC-E, one signature", Corpus.signed(Corpus.ANNA));
        files.put(
                "ASiC-E, two letters and two signatures",
                Corpus.signedFiles(
                        Map.of("a.pdf", Corpus.LETTER, "b.pdf", Corpus.COMMITMENT), Corpus.ANNA, Corpus.JURIS));
        files.put("PDF, one page and one signature", Corpus.signedPdf(Corpus.LETTER, Corpus.ANNA));
        files.put("PDF, one page and two signatures", Corpus.signedPdf(Corpus.LETTER, Corpus.ANNA, Corpus.JURIS));
        return files;
    }

    private static void measure(String name, byte[] file, int rounds) {
        Consumer<byte[]> ours = bytes -> SignatureFixture.CHECK.check(bytes, Corpus.ALLOWED, Instant.now());
        Consumer<byte[]> direct = SignatureBench::askLibrary;
        for (var i = 0; i < WARM_UP; i++) {
            ours.accept(file);
            direct.accept(file);
        }
        var best = new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
        var total = new long[2];
        for (var round = 0; round < rounds; round++) {
            var both = List.of(ours, direct);
            for (var which : round % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0}) {
                var spent = cpuOf(both.get(which), file);
                total[which] += spent;
                best[which] = Math.min(best[which], spent);
            }
        }
        System.out.printf(
                "%-42s %6.1f checks/s and core, library alone %6.1f, ratio %.2f (of the best rounds %.2f)%n",
                name,
                rounds * 20e9 / total[0],
                rounds * 20e9 / total[1],
                (double) total[1] / total[0],
                (double) best[1] / best[0]);
    }

    /** CPU time of the process for twenty checks, for a file is read in a thread of its own: what else runs on the machine does not count. */
    private static long cpuOf(Consumer<byte[]> check, byte[] file) {
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var start = process.getProcessCpuTime();
        for (var i = 0; i < 20; i++) {
            check.accept(file);
        }
        return process.getProcessCpuTime() - start;
    }

    private static void askLibrary(byte[] file) {
        var document = new InMemoryDocument(file, "file");
        SignedDocumentValidator validator = FileType.of(file) == FileType.PDF
                ? new PDFDocumentValidator(document)
                : new ASiCContainerWithXAdESValidator(document);
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(SignatureFixture.LISTS.certificates());
        verifier.setAIASource(null);
        validator.setCertificateVerifier(verifier);
        validator.setEnableEtsiValidationReport(false);
        var reports = validator.validateDocument(POLICY);
        if (reports.getXmlSimpleReport().isEmpty()
                || reports.getXmlDetailedReport().isEmpty()) {
            throw new IllegalStateException("no report");
        }
    }
}
