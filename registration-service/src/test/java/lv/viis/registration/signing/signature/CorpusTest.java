package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No wrong accept and no wrong reject, over files that were also made without the library under test. */
@Tag("D3")
@Tag("D4")
@Tag("D5")
@Tag("A3")
@Tag("A4")
class CorpusTest {
    private static final int HEAP_MEGABYTES = 98;

    private static final List<Corpus.Case> HOSTILE = hostile();
    private static final List<Corpus.Case> GOOD = good();
    private static final SignatureCheck CHECK = SignatureFixture.CHECK;
    private static final ExamineFile EXAMINE = new ExamineFile(new Verifiers(SignatureFixture.LISTS), Bounds.usual());

    static List<Corpus.Case> hostile() {
        var corpus = new Corpus();
        new HostileContainers(corpus).build();
        new HostileXml(corpus).build();
        new HostilePdfs(corpus).build();
        return corpus.cases();
    }

    static List<Corpus.Case> good() {
        var corpus = new Corpus();
        new GoodFiles(corpus).build();
        return corpus.cases();
    }

    static Stream<Corpus.Case> all() {
        return Stream.concat(HOSTILE.stream(), GOOD.stream());
    }

    @Test
    void there_are_enough_of_both() {
        assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(60);
        assertThat(GOOD).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all().map(Corpus.Case::label)).doesNotHaveDuplicates();
    }

    /**
     * All of them again in a process whose heap has little room: {@value #HEAP_MEGABYTES} MB, of which some 40 are the
     * library and the lists. How long the slowest took is printed, not asserted (more: {@code deploy/bench/run corpus}). Left out are files that are larger than
     * a letter may be: the library keeps what a signature covers several times over.
     */
    @Test
    void a_verdict_needs_little_memory(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve("list.xml"), Corpus.TRUST.trustedList());
        Files.writeString(directory.resolve("signer.pem"), Corpus.TRUST.listSignerPem());
        Files.write(directory.resolve("letter.pdf"), Corpus.LETTER);
        Files.write(directory.resolve("commitment.pdf"), Corpus.COMMITMENT);
        var cases = all().filter(one -> one.file().length <= ContainerLimits.OF_LETTERS.size())
                .toList();
        for (var i = 0; i < cases.size(); i++) {
            Files.write(directory.resolve(i + ".file"), cases.get(i).file());
        }
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JudgeInSmallHeap.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        var ended = process.waitFor();
        var said = Files.readAllLines(directory.resolve("out"));
        assertThat(ended).as(() -> String.join("\n", said)).isZero();
        said.stream().filter(line -> line.startsWith("MEASURED")).forEach(System.out::println);
        said.stream()
                .filter(line -> line.startsWith("SLOWEST"))
                .map(line -> line.split("\t"))
                .forEach(slow -> System.out.println("SLOWEST " + slow[2] + " ms "
                        + cases.get(Integer.parseInt(slow[1])).label()));
        for (var i = 0; i < cases.size(); i++) {
            var file = cases.get(i);
            var number = i + "\t";
            assertThat(said)
                    .filteredOn(line -> line.startsWith(number))
                    .as(file.label())
                    .singleElement()
                    .satisfies(line -> {
                        var verdicts = line.split("\t");
                        assertThat(file.letter()).isIn(null, verdicts[1]);
                        assertThat(verdicts[2]).isEqualTo(file.clerk());
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void as_a_letter_and_for_a_clerk(Corpus.Case file) {
        if (file.letter() != null) {
            assertThat(Verdicts.asLetter(CHECK, Corpus.ALLOWED, file.file()))
                    .as("as a letter")
                    .isEqualTo(file.letter());
        }
        assertThat(Verdicts.toClerk(EXAMINE, file.file())).as("for a clerk").isEqualTo(file.clerk());
    }
}
