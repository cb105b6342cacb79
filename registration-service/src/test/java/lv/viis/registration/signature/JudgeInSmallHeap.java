package lv.viis.registration.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.viis.registration.foreignfile.Bounds;

/** Judges the files of a directory, one after the other, and prints each verdict: a process of its own for its heap. */
final class JudgeInSmallHeap {
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
        long slowest = 0;
        var slowestIs = 0;
        long base = 0;
        for (var i = 0; Files.exists(directory.resolve(i + ".file")); i++) {
            var file = Files.readAllBytes(directory.resolve(i + ".file"));
            var start = System.nanoTime();
            var letter = Verdicts.asLetter(check, allowed, file);
            var between = System.nanoTime();
            var clerk = Verdicts.toClerk(examine, file);
            var longer = Math.max(between - start, System.nanoTime() - between);
            System.out.println(i + "\t" + letter + "\t" + clerk);
            if (i > 10 && longer > slowest) {
                slowest = longer;
                slowestIs = i;
            }
            if (i == 10) {
                System.gc();
                base = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }
        }
        System.out.printf(
                "MEASURED slowest verdict %d ms (file %d), live heap before it %d MB, limit %d MB%n",
                slowest / 1_000_000,
                slowestIs,
                base / 1024 / 1024,
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
        System.exit(0);
    }
}
