package lv.viis.bench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which test classes of a module reach a class, by a simple map over the sources. */
final class ReachingTests {

    private final Path mainRoot;
    private final Path testRoot;
    private final TreeMap<Path, String> mains;
    private final TreeMap<Path, String> tests;

    private ReachingTests(Path module) throws IOException {
        mainRoot = module.resolve("src/main/java");
        testRoot = module.resolve("src/test/java");
        mains = sources(mainRoot, ".java");
        tests = sources(testRoot, "Test.java");
    }

    static ReachingTests of(Path module) throws IOException {
        return new ReachingTests(module);
    }

    /**
     * Names of classes in lots, the next for what the one before lets pass: those that name the class or share its
     * package, without a service and with one, then those of packages that use it, or all if there were none yet.
     */
    List<List<String>> of(Mutant mutant) {
        var name = Pattern.compile("\\b" + mutant.className() + "(?:Test)?\\b");
        var near = new LinkedHashSet<>(within(mutant.file()));
        tests.forEach((file, text) -> {
            if (name.matcher(text).find()) {
                near.add(file);
            }
        });
        var far = new LinkedHashSet<Path>();
        users(mutant).forEach(user -> far.addAll(within(user)));
        if (near.isEmpty()) {
            far.addAll(tests.keySet());
        }
        far.removeAll(near);
        // Seconds instead of a minute: no service has to start for them.
        var plain = new LinkedHashSet<>(near);
        plain.removeIf(file -> tests.get(file).contains("@QuarkusTest"));
        near.removeAll(plain);
        return Stream.of(plain, near, far)
                .filter(lot -> !lot.isEmpty())
                .map(lot -> lot.stream().map(this::className).toList())
                .toList();
    }

    /** Main sources that name the mutated class, which have to be compiled again where a constant is copied into them. */
    List<Path> users(Mutant mutant) {
        var name = Pattern.compile("\\b" + mutant.className() + "\\b");
        var users = new ArrayList<Path>();
        mains.forEach((file, text) -> {
            if (!file.equals(mutant.file()) && name.matcher(text).find()) {
                users.add(file);
            }
        });
        return users;
    }

    /** The tests of a main class's package. */
    private List<Path> within(Path main) {
        var home = mainRoot.relativize(main).getParent();
        return tests.keySet().stream()
                .filter(file -> testRoot.relativize(file).getParent().equals(home))
                .toList();
    }

    private String className(Path file) {
        return testRoot.relativize(file).toString().replace(".java", "").replace('/', '.');
    }

    static TreeMap<Path, String> sources(Path root, String ending) throws IOException {
        var sources = new TreeMap<Path, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }
}
