package lv.viis.bench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which test classes of a module reach a class: those that name it, then those of its package, and of packages that use it. */
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

    /** Names of classes, the most likely ones first; the whole module's if none is near. */
    List<String> of(Mutant mutant) {
        var name = Pattern.compile("\\b" + mutant.className() + "\\b");
        var test = Pattern.compile("\\b" + mutant.className() + "Test\\b");
        var home = mainRoot.relativize(mutant.file()).getParent();
        var near = new LinkedHashSet<Path>();
        tests.keySet().stream()
                .filter(file -> test.matcher(file.toString()).find())
                .forEach(near::add);
        tests.forEach((file, text) -> {
            if (name.matcher(text).find()) {
                near.add(file);
            }
        });
        near.addAll(within(home));
        users(mutant).stream()
                .map(file -> mainRoot.relativize(file).getParent())
                .distinct()
                .forEach(used -> near.addAll(within(used)));
        return (near.isEmpty() ? tests.keySet() : near)
                .stream().map(this::className).toList();
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

    private List<Path> within(Path home) {
        return tests.keySet().stream()
                .filter(file -> testRoot.relativize(file).getParent().equals(home))
                // Shorter sources are quicker, as a rule, and end the run sooner.
                .sorted(Comparator.comparingInt(file -> tests.get(file).length()))
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
