package lv.viis.registration.signing.signature;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.scan.MadeImage;
import lv.viis.registration.signing.scan.MadePdf;
import lv.viis.registration.signing.scan.Scans;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Reads files made at random, several at once, as the doors of the service do, in this process with its heap: each has to
 * end as read or refused, and a good file among them as read. Ends with 1 at the first that does not.
 */
final class HostileFilesBench {
    private static final int CALLERS = 4;

    private final ExamineFile examine = new ExamineFile(new Verifiers(SignatureFixture.LISTS), Bounds.patient());
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final AtomicLong slowest = new AtomicLong();

    private HostileFilesBench() {}

    public static void main(String[] arguments) throws Exception {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        try {
            new HostileFilesBench().run(count, seed);
            System.exit(0);
        } catch (Throwable e) {
            e.printStackTrace(System.out);
            System.exit(1);
        }
    }

    private void run(int count, long seed) throws Exception {
        // What the libraries load when they are first used is not this file's or that one's.
        var signed = Corpus.signedPdf(Corpus.LETTER, Corpus.ANNA);
        var cpu = cpuOfProcess();
        expectRead("a signed PDF", () -> examine.examine(signed, Instant.now()).verdict());
        System.out.printf(
                "MEASURED the first signed file, with all that is loaded for it, %d ms of CPU%n",
                (cpuOfProcess() - cpu) / 1_000_000);
        var good = good();
        var pool = Executors.newFixedThreadPool(CALLERS);
        var work = LongStream.range(0, count)
                .<Callable<Void>>mapToObj(i -> () -> {
                    one(seed * 1_000_000 + i);
                    if (i % 20 == 0) {
                        good.forEach((name, file) ->
                                expectRead(name, () -> Scans.read(file).mediaType()));
                        expectRead(
                                "a signed PDF",
                                () -> examine.examine(signed, Instant.now()).verdict());
                    }
                    return null;
                })
                .toList();
        for (var done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();
        outcomes.forEach((outcome, times) -> System.out.println("OUTCOME " + times + "\t" + outcome));
        System.out.printf(
                "MEASURED %d files, slowest %d ms, heap limit %d MB%n",
                count, slowest.get() / 1_000_000, Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }

    private static long cpuOfProcess() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void one(long seed) {
        var file = seed % 5 == 0 ? MadeImage.of(seed) : MadePdf.of(seed);
        try {
            tried("scan", () -> Scans.read(file).mediaType());
            if (seed % 5 != 0) {
                tried("signature", () -> examine.examine(file, Instant.now()).verdict());
            }
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException("Seed " + seed, e);
        }
    }

    private void tried(String door, Callable<String> reading) {
        var from = System.nanoTime();
        String outcome;
        try {
            outcome = door + " read";
            reading.call();
        } catch (Refusal refusal) {
            outcome = door + " " + refusal.code() + ": " + refusal.getMessage();
            if (refusal.status() >= 500) {
                throw new IllegalStateException(outcome);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        slowest.accumulateAndGet(System.nanoTime() - from, Math::max);
        synchronized (outcomes) {
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }

    private void expectRead(String name, Callable<String> reading) {
        try {
            reading.call();
        } catch (Exception e) {
            throw new IllegalStateException("Refused although it is good: " + name, e);
        }
        synchronized (outcomes) {
            outcomes.merge("good: " + name, 1, Integer::sum);
        }
    }

    /** As scanners write them: a picture for each page. */
    private static Map<String, byte[]> good() throws IOException {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("one page", Scans.pdf());
        good.put("a TIFF", Scans.image("tiff"));
        good.put("a PNG", Scans.image("png"));
        good.put("a letter", Pdfs.letter(3, "Text"));
        good.put("pages of packed pixels", scanned(1, false));
        good.put("pages as JPEG", scanned(6, true));
        return good;
    }

    private static byte[] scanned(int pages, boolean jpeg) throws IOException {
        var picture = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
        var random = new Random(3);
        var pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (var i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 1000 < 900 ? 255 : random.nextInt(256));
        }
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var image = jpeg
                    ? JPEGFactory.createFromImage(document, picture, 0.3f)
                    : LosslessFactory.createFromImage(document, picture);
            for (var i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, 595, 842);
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    static List<String> said(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("OUTCOME") || line.startsWith("MEASURED"))
                .toList();
    }
}
