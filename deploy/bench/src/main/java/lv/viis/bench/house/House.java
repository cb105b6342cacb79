package lv.viis.bench.house;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts what makes a house easy or hard to live in: ways through it, sizes, neighbours, and what stands twice. */
public final class House {

    static final List<String> MODULES = List.of(
            "service-chassis",
            "institution-registry-service",
            "registration-service",
            "access-grant-service",
            "support-ticket-service",
            "deploy/local",
            "deploy/demo-trust",
            "deploy/doc-comments",
            "deploy/bench");

    /** Where each way begins, in a service. */
    private static final Map<String, List<String>> WAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("open a ticket", List.of("support-ticket-service", "TicketResource#open")),
            Map.entry(
                    "attach a file to a ticket",
                    List.of("support-ticket-service", "AttachmentResource#add", "AttachmentResource#attach")),
            Map.entry("claim an item", List.of("access-grant-service", "ClaimResource#review")),
            Map.entry("access event to ledger", List.of("access-grant-service", "AccessListener#on")),
            Map.entry("decision event to application", List.of("registration-service", "DecisionListener#on")),
            Map.entry("close an organisation", List.of("institution-registry-service", "ClosureResource#close")),
            Map.entry("revoke a grant", List.of("access-grant-service", "GrantStepResource#revoke")),
            Map.entry(
                    "import organisations", List.of("institution-registry-service", "OrganisationImportResource#take")),
            Map.entry("draft an application", List.of("registration-service", "AccessApplicationResource#create")),
            Map.entry(
                    "token exchange", List.of("access-grant-service", "TokenResource#issue", "TokenResource#exchange")),
            Map.entry("submit", List.of("registration-service", "SubmissionResource#submit")),
            Map.entry("application event to queue", List.of("access-grant-service", "ApplicationListener#on")),
            Map.entry(
                    "issue letters",
                    List.of(
                            "registration-service",
                            "ApplicationLettersResource#issueLetters",
                            "ApplicationLettersResource#issue")),
            Map.entry("hand in a signed letter", List.of("registration-service", "SignatureResource#sign")),
            Map.entry("decide an item", List.of("access-grant-service", "ItemStepResource#decide")),
            Map.entry("confirm an alias", List.of("access-grant-service", "PersonAliasResource#confirm"))));

    private House() {}

    /** @param args the root of a repository, compiled; {@code names} prints the names that are counted */
    public static void main(String[] args) throws IOException {
        var root = Path.of(args[0]);
        var isNaming = args.length > 1 && args[1].equals("names");
        ways(root, isNaming);
        sizes(root);
        duplicates(root, isNaming);
    }

    private static void ways(Path root, boolean isNaming) {
        System.out.printf("%-32s %5s %5s %5s %8s%n", "way", "chain", "beans", "types", "refusals");
        WAYS.forEach((name, where) -> {
            var classes = new ClassFileImporter()
                    .importPaths(
                            root.resolve(where.get(0)).resolve("target/classes"),
                            root.resolve("service-chassis/target/classes"));
            var way = where.stream()
                    .skip(1)
                    .flatMap(start -> Walk.from(classes, start).stream())
                    .findFirst();
            way.ifPresentOrElse(
                    found -> {
                        System.out.printf(
                                "%-32s %5d %5d %5d %8d%n",
                                name,
                                found.chain().size(),
                                found.beans().size(),
                                found.types().size(),
                                found.refusals().size());
                        if (isNaming) {
                            System.out.println("    chain: " + String.join(" > ", found.chain()));
                            System.out.println("    types: " + String.join(", ", found.types()));
                        }
                    },
                    () -> System.out.printf("%-32s not found%n", name));
        });
    }

    private static void sizes(Path root) throws IOException {
        System.out.printf(
                "%n%-30s %6s %7s %7s %4s %4s %5s %5s %8s %8s%n",
                "module", "files", "lines", "code", "p50", "p90", "max", ">200", "fan p90", "fan >12");
        for (var module : MODULES) {
            var files = Sources.of(root, module);
            if (files.isEmpty()) {
                continue;
            }
            var lines = files.stream().mapToInt(Sources.File::lines).sorted().toArray();
            var fans = files.stream().mapToInt(Sources.File::fanOut).sorted().toArray();
            System.out.printf(
                    "%-30s %6d %7d %7d %4d %4d %5d %5d %8d %8d%n",
                    module,
                    files.size(),
                    IntStream.of(lines).sum(),
                    files.stream().mapToInt(Sources.File::code).sum(),
                    part(lines, 0.5),
                    part(lines, 0.9),
                    lines[lines.length - 1],
                    IntStream.of(lines).filter(one -> one > 200).count(),
                    part(fans, 0.9),
                    IntStream.of(fans).filter(one -> one > 12).count());
        }
    }

    private static int part(int[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }

    private static void duplicates(Path root, boolean isNaming) throws IOException {
        var modules =
                MODULES.stream().map(root::resolve).filter(Files::isDirectory).toList();
        for (var isByShape : new boolean[] {false, true}) {
            var found = Duplicates.of(modules, isByShape);
            System.out.printf("%n%d places stand twice %s%n", found.size(), isByShape ? "by shape" : "to the letter");
            if (isNaming) {
                found.forEach(match -> System.out.printf(
                        "%4d lines: %s%n",
                        match.getLineCount(),
                        match.getMarkSet().stream()
                                .map(mark -> mark.getLocation().getFileId().getFileName() + ":"
                                        + mark.getLocation().getStartLine())
                                .toList()));
            }
        }
    }
}
