package lv.viis.registration.signing.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import lv.viis.registration.signing.foreignfile.Bounds;

/** Judges the files of a directory, one after the other, and prints each verdict: a process of its own for its heap. */
final class JudgeInSmallHeap {
    private static final int SLOWEST = 5;

    private JudgeInSmallHeap() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var lists = new TrustedLists(OwnLists.of(
                directory.resolve("list.xml").toUri(),
                directory.resolve("signer.pem").toString()));
        lists.refreshIfDue();
        var check = new SignatureCheck(new Verifiers(lists), Bounds.usual());
        var examine = new ExamineFile(new Verifiers(lists), Bounds.usual());
        var allowed = List.of(
                new IssuedDocument(Files.readAllBytes(directory.resolve("letter.pdf")), Pdfs.BOX),
                new IssuedDocument(Files.readAllBytes(directory.resolve("commitment.pdf")), null));
        var took = new TreeMap<Long, Integer>();
        long base = 0;
        for (var i = 0; Files.exists(directory.resolve(i + ".file")); i++) {
            var file = Files.readAllBytes(directory.resolve(i + ".file"));
            var start = System.nanoTime();
            var letter = Verdicts.asLetter(check, allowed, file);
            var between = System.nanoTime();
            var clerk = Verdicts.toClerk(examine, file);
            var longer = Math.max(between - start, System.nanoTime() - between);
            System.out.println(i + "\t" + letter + "\t" + clerk);
            if (i > 10) {
                took.put(longer, i);
            }
            if (i == 10) {
                System.gc();
                base = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }
        }
        took.descendingMap().entrySet().stream()
                .limit(SLOWEST)
                .forEach(one -> System.out.println("SLOWEST\t" + one.getValue() + "\t" + one.getKey() / 1_000_000));
        System.out.printf(
                "MEASURED live heap before the first verdicts %d MB, limit %d MB%n",
                base / 1024 / 1024, Runtime.getRuntime().maxMemory() / 1024 / 1024);
        System.exit(0);
    }
}
