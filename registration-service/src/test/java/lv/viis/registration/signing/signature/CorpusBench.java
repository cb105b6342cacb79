package lv.viis.registration.signing.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import lv.viis.registration.signing.foreignfile.Bounds;

/**
 * Judges each file of the corpus as a letter and for a clerk, or each file under a directory for a clerk, and prints those
 * that took longest: what comes near the deadline wants a limit, or a closer look.
 */
final class CorpusBench {
    private static final int SLOWEST = 15;

    /** What a file took the second time, when all that is loaded for its kind is there. */
    private record Took(long nanos, String door, String label, String verdict) {

        @Override
        public String toString() {
            return "SLOWEST %6d ms  %-6s  %s  (%s)".formatted(nanos / 1_000_000, door, label, verdict);
        }
    }

    private final SignatureCheck check = new SignatureCheck(new Verifiers(SignatureFixture.LISTS), Bounds.patient());
    private final ExamineFile examine = new ExamineFile(new Verifiers(SignatureFixture.LISTS), Bounds.patient());
    private final List<Took> all = new ArrayList<>();

    private CorpusBench() {}

    public static void main(String[] arguments) throws IOException {
        var bench = new CorpusBench();
        if (arguments.length == 0) {
            CorpusTest.all().forEach(bench::judge);
        } else {
            try (var files = Files.walk(Path.of(arguments[0]))) {
                files.filter(Files::isRegularFile).sorted().forEach(bench::judge);
            }
        }
        bench.all.stream()
                .sorted(Comparator.comparingLong(Took::nanos).reversed())
                .limit(SLOWEST)
                .forEach(System.out::println);
        System.out.printf("MEASURED %d verdicts%n", bench.all.size());
        System.exit(0);
    }

    private void judge(Corpus.Case file) {
        time("letter", file.label(), () -> Verdicts.asLetter(check, Corpus.ALLOWED, file.file()));
        time("clerk", file.label(), () -> Verdicts.toClerk(examine, file.file()));
    }

    private void judge(Path file) {
        try {
            var content = Files.readAllBytes(file);
            time("clerk", file.getFileName().toString(), () -> Verdicts.toClerk(examine, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void time(String door, String label, Supplier<String> judging) {
        judging.get();
        var from = System.nanoTime();
        var verdict = judging.get();
        all.add(new Took(System.nanoTime() - from, door, label, verdict));
    }
}
