package lv.viis.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The main source files of a module, measured as text. */
final class Sources {

    /**
     * @param lines all of them
     * @param code those that are neither blank, import, package nor comment
     * @param fanOut own types and types of the chassis that it names; nested ones, its own and refusals not counted, nor the
     *     words for roles, days and moments
     */
    record File(String name, int lines, int code, int fanOut) {}

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(lv\\.viis\\.[\\w.]+);");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    /** Constants and the clock: words of the house, and no neighbours. */
    private static final Set<String> WORDS = Set.of("Roles", "Riga", "Moment");

    private Sources() {}

    static List<File> of(Path root, String name) throws IOException {
        var module = root.resolve(name);
        var texts = texts(module);
        var refusals = new HashSet<>(refusals(texts));
        refusals.addAll(refusals(texts(root.resolve("service-chassis"))));
        var packages = new LinkedHashMap<String, Set<String>>();
        texts.forEach((path, text) -> packages.computeIfAbsent(packageOf(text), one -> new HashSet<>())
                .add(type(path)));
        var files = new ArrayList<File>();
        texts.forEach((path, text) -> files.add(new File(
                module.relativize(path).toString(),
                (int) text.lines().count(),
                code(text),
                neighbours(path, text, packages.get(packageOf(text)), refusals))));
        files.sort(Comparator.comparing(File::name));
        return files;
    }

    private static Map<Path, String> texts(Path module) throws IOException {
        var main = module.resolve("src/main/java");
        if (!Files.isDirectory(main)) {
            return Map.of();
        }
        var texts = new LinkedHashMap<Path, String>();
        try (var files = Files.walk(main)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .forEach(file -> texts.put(file, text(file)));
        }
        return texts;
    }

    private static int code(String text) {
        // Texts first: what looks like a comment in them is none.
        var blanked = TEXT.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n\"]", "x"));
        return (int) COMMENT.matcher(blanked)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    private static Set<String> refusals(Map<Path, String> texts) {
        return texts.entrySet().stream()
                .filter(file -> file.getValue().contains(" extends Refusal {"))
                .map(file -> type(file.getKey()))
                .collect(Collectors.toSet());
    }

    private static int neighbours(Path file, String text, Set<String> beside, Set<String> refusals) {
        var named = new HashSet<String>();
        var imported = IMPORT.matcher(text);
        while (imported.find()) {
            named.add(topLevel(imported.group(1)));
        }
        var bare = COMMENT.matcher(TEXT.matcher(text).replaceAll("\"\"")).replaceAll("");
        NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                .filter(beside::contains)
                .forEach(named::add);
        named.remove(type(file));
        named.removeAll(refusals);
        named.removeAll(WORDS);
        return named.size();
    }

    /** Of {@code lv.viis.a.b.Type.Nested.name} the {@code Type}. */
    private static String topLevel(String imported) {
        for (var part : imported.split("\\.")) {
            if (Character.isUpperCase(part.charAt(0))) {
                return part;
            }
        }
        return imported;
    }

    private static String packageOf(String text) {
        var found = PACKAGE.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
